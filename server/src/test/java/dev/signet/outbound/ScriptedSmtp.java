package dev.signet.outbound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A mail server that answers as it is told, for what a real one does rarely. Says yes to what it was not told.
final class ScriptedSmtp implements AutoCloseable {
    /// A reply that never comes.
    static final String SILENCE = "";

    private final ServerSocket listening;
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private Optional<SSLContext> tls = Optional.empty();

    ScriptedSmtp() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// From now on it answers so to a command of that word; `GREETING` is what it says first, `.` ends a mail.
    ScriptedSmtp saying(String word, String reply) {
        replies.put(word, reply);
        return this;
    }

    ScriptedSmtp offeringTls(SSLContext context) {
        tls = Optional.of(context);
        return this;
    }

    int port() {
        return listening.getLocalPort();
    }

    /// Every line it was told; those within TLS begin with `tls `.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket plain) {
        try (plain) {
            if (say(plain, replies.getOrDefault("GREETING", "220 scripted"))) converse(plain, "");
        } catch (IOException gone) {
            // The other side has had enough.
        }
    }

    private void converse(Socket socket, String prefix) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        boolean inMail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(prefix + line);
            if (inMail && !line.equals(".")) continue;
            String word = line.split(" ", 2)[0];
            String reply = reply(word, prefix);
            if (!say(socket, reply)) return;
            inMail = reply.startsWith("354");
            if (word.equals("QUIT")) return;
            if (word.equals("STARTTLS")) {
                converse(secured(socket), "tls ");
                return;
            }
        }
    }

    private String reply(String word, String prefix) {
        String offer = tls.isPresent() && prefix.isEmpty() ? "250-scripted\r\n250 STARTTLS" : "250 scripted";
        String usual = switch (word) {
            case "EHLO" -> offer;
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "STARTTLS" -> "220 go on";
            default -> "250 yes";
        };
        return replies.getOrDefault(word, usual);
    }

    private Socket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket)
                tls.orElseThrow().getSocketFactory().createSocket(socket, "localhost", socket.getPort(), true);
        secured.setUseClientMode(false);
        return secured;
    }

    /// False when it has nothing to say any more, and keeps the line open.
    private static boolean say(Socket socket, String reply) throws IOException {
        if (reply.equals(SILENCE)) {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) socket.close();
    }
}
