package dev.signet.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// Clients that ask for tokens and use them, without a pause, with the newest secret each time: every one of their
/// requests is a good one.
final class SecretUsers implements AutoCloseable {
    private static final int FAIR = 200;

    private final KnownSecrets secrets;
    private final Loopback loopback;
    private final URI server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    private SecretUsers(KnownSecrets secrets, Loopback loopback, URI server) {
        this.secrets = secrets;
        this.loopback = loopback;
        this.server = server;
    }

    /// So many at once.
    static SecretUsers start(int count, KnownSecrets secrets, Loopback loopback, URI server) {
        SecretUsers users = new SecretUsers(secrets, loopback, server);
        for (int i = 0; i < count; i++) users.threads.add(Thread.ofVirtual().start(users::use));
        return users;
    }

    private void use() {
        SignetClient client = new SignetClient(loopback, server);
        while (!stopping) {
            ClientCredential credential = secrets.at(ThreadLocalRandom.current().nextInt(secrets.size()));
            HttpRequest grant = Loopback.form(server.resolve(SignetClient.TOKEN_PATH), credential.tokenForm());
            requests.incrementAndGet();
            if (loopback.status(grant) != FAIR) {
                failed.incrementAndGet();
                continue;
            }
            HttpRequest whoami = Loopback.to(server.resolve(SignetClient.WHOAMI_PATH))
                    .header(
                            "Authorization",
                            "Bearer " + client.grant(credential).accessToken())
                    .build();
            requests.addAndGet(2);
            if (loopback.status(whoami) != FAIR) failed.incrementAndGet();
        }
    }

    /// Waits for the requests under way.
    void stop() {
        stopping = true;
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException interrupted) {
            throw Waiting.interrupted(interrupted);
        }
    }

    int requests() {
        return requests.get();
    }

    int failed() {
        return failed.get();
    }

    @Override
    public void close() {
        stop();
    }
}
