package dev.signet.server;

import dev.signet.access.Courier;
import dev.signet.access.MailLetters;
import dev.signet.access.Outbox;
import dev.signet.access.WebhookCourier;
import dev.signet.base.Progress;
import dev.signet.base.StartFailure;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.ForgetAssertions;
import dev.signet.credentials.RefreshKeySets;
import dev.signet.credentials.WatchCredentials;
import dev.signet.database.DataFolder;
import dev.signet.database.Database;
import dev.signet.database.DatabaseAddress;
import dev.signet.embed.ForgetVisits;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.oidc.ForgetSignIns;
import dev.signet.oidc.OidcGround;
import dev.signet.oidc.Schemes;
import dev.signet.outbound.AddressGuard;
import dev.signet.outbound.OutboundHttp;
import dev.signet.outbound.SmtpServer;
import dev.signet.secrets.Passwords;
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
        int port = config.listen().chosenPort();
        HttpServer.check(httpSettings(port));
        prepareFolder();
        OpenStorage storage = closing.opened(OpenStorage.open(config.storage(), progress));
        Database database = closing.opened(open(storage.address()));
        Sealer sealer = new Sealer(Unlock.unlock(database, config.storage().masterKeyFile()));
        OutboundHttp http = closing.opened(outbound());
        Reached reached = config.listen().reached(port);
        URI url = reached.publicUrl();
        Parts parts = closing.opened(new Parts(database, sealer, terms(http, reached)));
        config.mail().ifPresent(mail -> closing.opened(courier(parts, mail, url)));
        closing.opened(WebhookCourier.start(parts.ground, http, sealer));
        closing.opened(WatchCredentials.rounds(parts.ground, parts.notices).start());
        closing.opened(ForgetVisits.rounds(database, clock).start());
        closing.opened(ForgetSignIns.rounds(database, clock).start());
        closing.opened(ForgetAssertions.rounds(database, clock).start());
        closing.opened(RefreshKeySets.start(parts.ground, parts.keySets));
        int hostPort = config.firstStart().chosenHostPort();
        Optional<FirstStart.Made> made =
                new FirstStart(parts, permit).run(config.firstStart(), first -> keep(first, url, hostPort));
        Optional<FirstRun> demo = demo(parts, url, hostPort);
        closing.opened(HttpServer.start(httpSettings(port), RouteTable.of(parts, reached)));
        Optional<String> host = demo.flatMap(told -> host(closing, told, hostPort));
        Greeting.print(Terminal.out(), url, host, made);
    }

    /// The demo keeps its files there, whichever database it is in.
    private void prepareFolder() {
        switch (config.firstStart().demo()) {
            case ON -> DataFolder.open(config.storage().data()).close();
            case OFF -> {}
        }
    }

    private Database open(DatabaseAddress address) {
        progress.step("Opening the database");
        Rooms.migrations().apply(address);
        return Database.open(address);
    }

    /// The demo's secrets also go into a file; nobody else's do.
    private void keep(FirstStart.Made made, URI url, int hostPort) {
        switch (made) {
            case FirstStart.Made.Demo demo -> write(FirstRun.of(demo, url, HostApp.url(hostPort)));
            case FirstStart.Made.WithPassword _, FirstStart.Made.WithLink _ -> {}
        }
    }

    private void write(FirstRun told) {
        try (DataFolder folder = DataFolder.open(config.storage().data())) {
            told.write(folder.path());
        }
    }

    /// The demo that was made here, now or at an earlier start, with its workbook.
    private Optional<FirstRun> demo(Parts parts, URI url, int hostPort) {
        return switch (config.firstStart().demo()) {
            case OFF -> Optional.empty();
            case ON ->
                FirstRun.read(config.storage().data()).map(told -> {
                    FirstRun whole = told.workbook().isPresent() ? told : told.with(workbook(parts, told, url));
                    FirstRun now = whole.at(HostApp.url(hostPort));
                    if (!now.equals(told)) write(now);
                    return now;
                });
        };
    }

    private FirstRun.Workbook workbook(Parts parts, FirstRun demo, URI url) {
        progress.step("Making the sample workbook");
        return new DemoWorkbook(parts, demo.operator())
                .make(
                        demo.connection(),
                        demo.embedTeam(),
                        url + "/" + demo.organization().slug());
    }

    /// Where the sample host application is; a demo without it is still a demo.
    private Optional<String> host(Closing closing, FirstRun demo, int port) {
        try {
            return HostApp.source().map(source -> {
                closing.opened(
                        HostApp.start(source, demo, port, config.storage().data()));
                return HostApp.url(port);
            });
        } catch (StartFailure refused) {
            Terminal.err().println(refused.sentence());
            return Optional.empty();
        }
    }

    private Parts.Terms terms(OutboundHttp http, Reached reached) {
        return new Parts.Terms(
                config.storage().data(),
                limits(),
                Passwords.forThisMachine(),
                new Parts.Ways(config.mail().isPresent() ? Outbox.on() : Outbox.off(), outside(http)),
                clock,
                config.legacyEmbeds().rules(reached));
    }

    private Courier courier(Parts parts, MailConfig mail, URI url) {
        return Courier.start(
                parts.ground,
                new SmtpServer(mail.server(), mail.sender(), clock),
                new MailLetters(parts.passwordLinks, url, permit));
    }

    /// Plain http is for providers that the setting names.
    private OidcGround.Outside outside(OutboundHttp http) {
        return new OidcGround.Outside(http, config.reach().blocks().isEmpty() ? Schemes.HTTPS : Schemes.HTTP_TOO);
    }

    /// Trusts what the Java platform trusts.
    private OutboundHttp outbound() {
        return OutboundHttp.trustingThePlatform(new AddressGuard(config.reach().blocks()));
    }

    private HttpSettings httpSettings(int port) {
        HttpSettings settings = HttpSettings.on(config.listen().bind(), port);
        return switch (config.accessLog()) {
            case ON -> settings;
            case OFF -> settings.withLog(HttpSettings.AccessLogging.OFF);
        };
    }

    private ClientTokens.Limits limits() {
        ServerConfig.AuthLimits limits = config.authLimits();
        return new ClientTokens.Limits(
                new ClientTokens.FailureLimits(limits.failuresPerAddress(), limits.failuresPerClient()),
                new ClientTokens.RateLimits(limits.tokensPerCredential(), limits.callsPerCredential()));
    }

    private static void awaitForEver(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
