package dev.signet.server;

import dev.signet.base.Progress;
import dev.signet.credentials.ClientTokens;
import dev.signet.database.DataFolder;
import dev.signet.database.Database;
import dev.signet.database.DatabaseAddress;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// `signet up`: opens everything from the bottom up, says what to open, and serves until it is told to stop.
final class Up {
    private final ServerConfig config;
    private final InstantSource clock;
    private final Progress progress = Terminal.progress();
    private final RevealPermit permit = RevealPermit.forTheDoorsThatShowASecretOnce();

    Up(ServerConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
    }

    /// Returns when the process is told to end; what was opened is closed by then, in reverse order.
    int run() {
        Closing closing = new Closing();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            closing.close();
            stopped.countDown();
        }));
        start(closing);
        awaitForEver(stopped);
        return 0;
    }

    private void start(Closing closing) {
        OpenStorage storage = closing.opened(OpenStorage.open(config.storage(), progress));
        Database database = closing.opened(open(storage.address()));
        Sealer sealer = new Sealer(Unlock.unlock(database, config.storage().masterKeyFile()));
        Parts parts = closing.opened(new Parts(database, sealer, limits(), clock));
        int port = config.listen().chosenPort();
        URI url = config.listen().publicUrl(port);
        Optional<FirstStart.Made> made =
                new FirstStart(parts, permit).run(config.firstStart(), first -> keep(first, url));
        closing.opened(HttpServer.start(httpSettings(port), RouteTable.of(parts, url)));
        Greeting.print(Terminal.out(), url, made);
    }

    private Database open(DatabaseAddress address) {
        progress.step("Opening the database");
        Rooms.migrations().apply(address);
        return Database.open(address);
    }

    /// The demo's secrets also go into a file; nobody else's do.
    private void keep(FirstStart.Made made, URI url) {
        switch (made) {
            case FirstStart.Made.Demo demo -> {
                try (DataFolder folder = DataFolder.open(config.storage().data())) {
                    new FirstRun(url.toString(), demo.organization(), demo.admin(), demo.credential())
                            .write(folder.path());
                }
            }
            case FirstStart.Made.WithPassword _, FirstStart.Made.WithLink _ -> {}
        }
    }

    private HttpSettings httpSettings(int port) {
        HttpSettings settings = HttpSettings.on(config.listen().bind(), port);
        return switch (config.accessLog()) {
            case ON -> settings;
            case OFF -> settings.withLog(HttpSettings.AccessLogging.OFF);
        };
    }

    private ClientTokens.FailureLimits limits() {
        ServerConfig.AuthLimits limits = config.authLimits();
        return new ClientTokens.FailureLimits(limits.failuresPerAddress(), limits.failuresPerClient());
    }

    private static void awaitForEver(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
