package dev.signet.oidc;

import dev.signet.FreePort;
import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.Audit;
import dev.signet.access.AuditSealer;
import dev.signet.access.Origin;
import dev.signet.access.Refusals;
import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.access.Standings;
import dev.signet.database.TestDatabase;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.http.Routes;
import dev.signet.outbound.AddressBlock;
import dev.signet.outbound.AddressGuard;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.CheapPasswords;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import dev.signet.web.portal.PortalRoutes;
import dev.signet.workbooks.ListWorkbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// The pages for people on a real server over a real database, with sign-in by identity providers.
final class SignInWorld implements AutoCloseable {
    static final Origin HERE = new Origin("127.0.0.1", "test", "r-1");

    /// The pages that need no bundle.
    private static final ClassLoader NO_UI = new ClassLoader(null) {};

    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();

    final InstantSource clock;
    final TestDatabase database = TestDatabase.fresh();
    final Audit audit;
    final SetPassword setPassword;
    final AccessGround ground;
    final IdentityProviders providers;
    final URI url;
    private final AuditSealer sealer;
    private final Refusals refusals;
    private final OutboundHttp http;
    private final HttpServer server;

    private SignInWorld(InstantSource clock, AddressGuard guard, Schemes schemes) {
        this.clock = clock;
        sealer = AuditSealer.start(database.database(), clock);
        audit = new Audit(sealer);
        refusals = Refusals.start(database.database(), clock);
        http = OutboundHttp.trustingThePlatform(guard);
        Passwords passwords = CheapPasswords.make();
        setPassword = new SetPassword(database.database(), passwords, audit, clock);
        Standings standings = new Standings(database.database());
        ground = new AccessGround(
                database.database(), new Access(database.database(), standings), standings, audit, clock);
        OidcGround oidc = new OidcGround(
                ground,
                new OidcGround.People(new AllowedAddresses(database.database()), refusals),
                new OidcGround.Keeping(new Sealer(masterKey()), PERMIT),
                new OidcGround.Outside(http, schemes));
        KnownProviders known = new KnownProviders(oidc.outside(), clock);
        providers = new IdentityProviders(oidc, known);
        int port = FreePort.find();
        url = URI.create("http://127.0.0.1:" + port);
        server = HttpServer.start(
                HttpSettings.on("127.0.0.1", port).withLog(HttpSettings.AccessLogging.OFF),
                Routes.of(
                        PortalRoutes.over(
                                        cases(passwords).signingInWith(ProviderSignIn.over(oidc, known)),
                                        new PortalRoutes.Site(url, List.of(), NO_UI),
                                        PERMIT)
                                .all(),
                        List.of()));
    }

    /// A server that may reach providers on this machine, by a clock that tests move.
    static SignInWorld start() {
        return new SignInWorld(new TestClock(), loopback(), Schemes.HTTP_TOO);
    }

    /// The same by the machine's clock, for providers that have no other.
    static SignInWorld inRealTime() {
        return new SignInWorld(InstantSource.system(), loopback(), Schemes.HTTP_TOO);
    }

    /// A server as it is by default: it reaches public addresses alone, by https.
    static SignInWorld reachingPublicAddressesOnly() {
        return new SignInWorld(new TestClock(), new AddressGuard(List.of()), Schemes.HTTPS);
    }

    /// The clock to move; there is none in real time.
    TestClock clock() {
        return (TestClock) clock;
    }

    /// Where providers send people back to.
    URI callback() {
        return url.resolve("/login/oidc/callback");
    }

    @Override
    public void close() {
        server.close();
        http.close();
        refusals.close();
        sealer.close();
        database.close();
    }

    private PortalRoutes.UseCases cases(Passwords passwords) {
        AllowedAddresses addresses = new AllowedAddresses(database.database());
        return new PortalRoutes.UseCases(
                new SignIn(ground, passwords, refusals, addresses),
                new SignOut(database.database(), audit, clock),
                new Sessions(database.database(), ground.standings(), addresses, clock),
                setPassword,
                new SignInOrganization(database.database()),
                new ListWorkbooks(database.database(), ground.access()));
    }

    private static AddressGuard loopback() {
        return new AddressGuard(List.of(AddressBlock.parse("127.0.0.0/8").orElseThrow()));
    }

    private static MasterKey masterKey() {
        try {
            Path folder = Files.createTempDirectory("signet-test-key-");
            MasterKey key = MasterKey.create(folder.resolve("master.key"));
            Files.delete(folder.resolve("master.key"));
            Files.delete(folder);
            return key;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
