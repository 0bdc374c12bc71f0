package dev.signet.server;

import dev.signet.FreePort;
import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AddMember;
import dev.signet.access.Audit;
import dev.signet.access.DeactivateMember;
import dev.signet.access.Outbox;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.ClientTokens;
import dev.signet.credentials.KeySetHost;
import dev.signet.database.Database;
import dev.signet.database.TestDatabase;
import dev.signet.embed.WholeUrlRules;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.oidc.OidcGround;
import dev.signet.oidc.Schemes;
import dev.signet.outbound.OutboundHttp;
import dev.signet.secrets.CheapPasswords;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole server in this process: a real database of its own, a free port, the demo in it, and a clock tests move.
public final class TestServer implements AutoCloseable {
    private static final ClientTokens.FailureLimits NO_LIMITS = new ClientTokens.FailureLimits(0, 0);

    private static final ServerConfig.FirstStart DEMO =
            new ServerConfig.FirstStart(Toggle.ON, 0, "admin@example.com", new ServerConfig.AdminPassword.NotTold());

    private final TestDatabase test;
    private final InstantSource clock;
    private final Path data;
    private final OutboundHttp wayOut = KeySetHost.wayOut();
    private final Parts parts;
    private final URI url;
    private final HttpServer http;
    private final FirstStart.Made.Demo demo;

    private TestServer(ClientTokens.FailureLimits limits) {
        this(limits, new TestClock());
    }

    private TestServer(ClientTokens.FailureLimits limits, InstantSource clock) {
        this.clock = clock;
        this.test = TestDatabase.fresh();
        this.data = newFolder();
        int port = FreePort.find();
        Listen listen = new Listen("127.0.0.1", port, new Listen.PublicUrl.WhereItListens(), Optional.empty());
        Reached reached = listen.reached(port);
        this.url = reached.publicUrl();
        this.parts = new Parts(
                test.database(),
                new Sealer(masterKey()),
                new Parts.Terms(
                        data,
                        new ClientTokens.Limits(limits, ClientTokens.RateLimits.NONE),
                        CheapPasswords.make(),
                        new Parts.Ways(Outbox.off(), new OidcGround.Outside(wayOut, Schemes.HTTP_TOO)),
                        clock,
                        WholeUrlRules.standard(reached.origins())));
        this.demo = foundDemo();
        this.http = HttpServer.start(
                HttpSettings.on("127.0.0.1", port).withLog(HttpSettings.AccessLogging.OFF),
                RouteTable.of(parts, reached));
    }

    /// A server that does not limit failures.
    public static TestServer start() {
        return new TestServer(NO_LIMITS);
    }

    /// A server whose clock is the machine's, for programs that sign with theirs.
    public static TestServer inRealTime() {
        return new TestServer(NO_LIMITS, InstantSource.system());
    }

    /// A server that limits failed client authentications, by address and by client, a second.
    public static TestServer limiting(int perAddress, int perClient) {
        return new TestServer(new ClientTokens.FailureLimits(perAddress, perClient));
    }

    private FirstStart.Made.Demo foundDemo() {
        FirstStart first = new FirstStart(parts, RevealPermit.forTheDoorsThatShowASecretOnce());
        return (FirstStart.Made.Demo) first.run(DEMO, made -> {}).orElseThrow();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("signet-test-data-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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

    public String url() {
        return url.toString();
    }

    public String clientId() {
        return demo.credential().clientId();
    }

    public String clientSecret() {
        return demo.credential().clientSecret();
    }

    public String adminEmail() {
        return demo.admin().email();
    }

    public String adminPassword() {
        return demo.admin().password();
    }

    public MemberId adminId() {
        return new MemberId(demo.admin().memberId());
    }

    public OrganizationId organization() {
        return OrganizationId.parse(demo.organization().id()).orElseThrow();
    }

    public String organizationSlug() {
        return demo.organization().slug();
    }

    /// The clock to move; there is none in real time.
    public TestClock clock() {
        return (TestClock) clock;
    }

    public Database database() {
        return test.database();
    }

    public TestDatabase testDatabase() {
        return test;
    }

    public Access access() {
        return parts.access;
    }

    public Audit audit() {
        return parts.audit;
    }

    public AddMember addMember() {
        return new AddMember(parts.database, parts.access, parts.audit, clock);
    }

    public DeactivateMember deactivateMember() {
        return new DeactivateMember(parts.database, parts.access, parts.audit, clock);
    }

    /// The folder that connections read files from.
    public Path data() {
        return data;
    }

    /// The demo's workbook, made now.
    public Sample sample() {
        FirstRun told = FirstRun.of(demo, url, "");
        FirstRun.Workbook made = new DemoWorkbook(parts, told.operator())
                .make(told.connection(), told.embedTeam(), url + "/" + organizationSlug());
        Map<String, String> elements = new HashMap<>();
        for (FirstRun.Page page : made.pages()) {
            page.elements().forEach(element -> elements.put(element.name(), element.elementId()));
        }
        Map<String, String> pages =
                made.pages().stream().collect(Collectors.toMap(FirstRun.Page::name, FirstRun.Page::pageId));
        return new Sample(made.url(), made.workbookId(), pages, elements);
    }

    /// Where the demo's workbook is, and the ids of its visible pages and elements by name.
    public record Sample(String url, String id, Map<String, String> pages, Map<String, String> elements) {}

    /// A second organization on the same server, with an Admin and a credential of its own.
    FirstStart.Made.Demo anotherOrganization(String slug) {
        FirstStart first = new FirstStart(parts, RevealPermit.forTheDoorsThatShowASecretOnce());
        return parts.database.inOrganization(OrganizationId.random(), tx -> first.demo(tx, slug, DEMO));
    }

    /// The client id and secret of a credential of another organization on the same server.
    public Client clientOfAnotherOrganization(String slug) {
        FirstRun.Credential credential = anotherOrganization(slug).credential();
        return new Client(credential.clientId(), credential.clientSecret());
    }

    /// A credential of the demo's Admin.
    public Client client() {
        return new Client(clientId(), clientSecret());
    }

    /// A client id and its secret.
    public record Client(String id, String secret) {}

    /// A one-time code for the Admin's password.
    public String passwordCode() {
        return parts.database.inOrganization(
                organization(),
                tx -> parts.passwordLinks.create(tx, adminId()).reveal(RevealPermit.forTheDoorsThatShowASecretOnce()));
    }

    @Override
    public void close() {
        http.close();
        parts.close();
        wayOut.close();
        test.close();
        delete(data);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
