package dev.signet.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/// Makes sockets that are closed when the time is over, whoever waits on them: the deadline of a whole conversation,
/// which deadlines of its replies are not, since a server may say a word now and then for ever.
final class DeadlineSockets extends SocketFactory implements AutoCloseable {
    private final SocketFactory plain;
    private final CountDownLatch done = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private boolean over;

    private DeadlineSockets(SocketFactory plain) {
        this.plain = plain;
    }

    /// Begins the time.
    static DeadlineSockets over(SocketFactory plain, Duration whole) {
        DeadlineSockets made = new DeadlineSockets(plain);
        Thread.ofVirtual().name("mail-deadline").start(() -> made.watch(whole));
        return made;
    }

    /// Whether the time was over before the work was done.
    synchronized boolean isOver() {
        return over;
    }

    private void watch(Duration whole) {
        try {
            if (!done.await(whole.toMillis(), TimeUnit.MILLISECONDS)) end();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        over = true;
        for (Socket socket : sockets) close(socket);
    }

    private synchronized Socket kept(Socket socket) {
        sockets.add(socket);
        if (over) close(socket);
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            // It is of no use to anybody any more.
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        return kept(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return kept(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return kept(plain.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return kept(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return kept(plain.createSocket(host, port, local, localPort));
    }

    /// The work is done.
    @Override
    public void close() {
        done.countDown();
    }
}
