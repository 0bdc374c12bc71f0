package dev.signet.server;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands between a server and its PostgreSQL: loses the notifications on the way, and nothing at all comes through
/// while it is dark, as when a cable is cut.
///
/// It reads the messages of the server (a letter, then a length that counts itself), so connections through it must
/// not be encrypted.
final class DatabaseProxy implements AutoCloseable {
    private static final int NOTIFICATION = 'A';
    private static final int HEADER = 5;

    private final ServerSocket listening;
    private final int target;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private volatile CountDownLatch light = new CountDownLatch(0);

    private DatabaseProxy(ServerSocket listening, int target) {
        this.listening = listening;
        this.target = target;
    }

    /// In front of the PostgreSQL of this machine that listens on that port.
    static DatabaseProxy before(int target) {
        try {
            DatabaseProxy proxy = new DatabaseProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return listening.getLocalPort();
    }

    /// How many notifications were lost.
    int lost() {
        return lost.get();
    }

    /// From now on nothing comes through, in either direction; connections are neither accepted nor closed.
    void goDark() {
        light = new CountDownLatch(1);
    }

    /// What was held up goes on.
    void comeBack() {
        light.countDown();
    }

    private void awaitLight() throws IOException {
        try {
            light.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void join(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            awaitLight();
            open.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> forward(client, server));
            messages(server, client);
        } catch (IOException closed) {
            // either side has gone
        }
    }

    private void forward(Socket client, Socket server) {
        byte[] buffer = new byte[8_192];
        try {
            InputStream from = client.getInputStream();
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                awaitLight();
                server.getOutputStream().write(buffer, 0, read);
            }
            server.shutdownOutput();
        } catch (IOException closed) {
            // either side has gone
        }
    }

    private void messages(Socket server, Socket client) throws IOException {
        DataInputStream from = new DataInputStream(server.getInputStream());
        OutputStream to = client.getOutputStream();
        while (true) {
            int type = from.read();
            if (type < 0) return;
            int length = from.readInt();
            byte[] message = new byte[1 + length];
            message[0] = (byte) type;
            for (int i = 0; i < Integer.BYTES; i++) message[1 + i] = (byte) (length >> (24 - 8 * i));
            from.readFully(message, HEADER, length - Integer.BYTES);
            awaitLight();
            if (type == NOTIFICATION) lost.incrementAndGet();
            else to.write(message);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        comeBack();
        for (Closeable each : open) each.close();
    }
}
