package dev.signet.web.portal;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.AddMember;
import dev.signet.access.AllowedAddresses;
import dev.signet.access.Audit;
import dev.signet.access.AuditSealer;
import dev.signet.access.DeactivateMember;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Origin;
import dev.signet.access.Outbox;
import dev.signet.access.PasswordLinks;
import dev.signet.access.Principal;
import dev.signet.access.Refusals;
import dev.signet.access.RequestRecovery;
import dev.signet.access.Sessions;
import dev.signet.access.SetPassword;
import dev.signet.access.SignIn;
import dev.signet.access.SignInOrganization;
import dev.signet.access.SignOut;
import dev.signet.access.Standings;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.TestDatabase;
import dev.signet.http.HttpServer;
import dev.signet.http.HttpSettings;
import dev.signet.http.Routes;
import dev.signet.query.Connections;
import dev.signet.secrets.CheapPasswords;
import dev.signet.secrets.Passwords;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Secret;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.ListWorkbooks;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.Workbook;
import dev.signet.workbooks.Writing;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The pages for people on a real server over a real database, with organizations to sign in to.
public final class PortalServer implements AutoCloseable {
    /// The pages that need no bundle.
    private static final ClassLoader NO_UI = new ClassLoader(null) {};

    /// What every admin made here signs in with, unless told otherwise.
    public static final String PASSWORD = "correct horse battery";

    static final Origin HERE = new Origin("127.0.0.1", "test", "r-1");
    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();

    final TestClock clock = new TestClock();
    private final TestDatabase database = TestDatabase.fresh();
    private final AuditSealer sealer = AuditSealer.start(database.database(), clock);
    private final Audit audit = new Audit(sealer);
    private final Refusals refusals = Refusals.start(database.database(), clock);
    private final Standings standings = new Standings(database.database());
    private final Access access = new Access(database.database(), standings);
    private final SetPassword setPassword;
    private final HttpServer server;

    private PortalServer(URI publicUrl, Outbox outbox) {
        Passwords passwords = CheapPasswords.make();
        setPassword = new SetPassword(database.database(), passwords, audit, clock);
        PortalRoutes.UseCases cases = new PortalRoutes.UseCases(
                        new SignIn(
                                new AccessGround(database.database(), access, standings, audit, clock),
                                passwords,
                                refusals,
                                new AllowedAddresses(database.database())),
                        new SignOut(database.database(), audit, clock),
                        new Sessions(database.database(), standings, new AllowedAddresses(database.database()), clock),
                        setPassword,
                        new SignInOrganization(database.database()),
                        new ListWorkbooks(database.database(), access))
                .mailing(new RequestRecovery(
                        new AccessGround(database.database(), access, standings, audit, clock), outbox, refusals));
        server = HttpServer.start(
                HttpSettings.on("127.0.0.1", 0).withLog(HttpSettings.AccessLogging.OFF),
                Routes.of(
                        PortalRoutes.over(cases, new PortalRoutes.Site(publicUrl, List.of(), NO_UI), PERMIT)
                                .all(),
                        List.of()));
    }

    /// A server that people reach over http.
    public static PortalServer start() {
        return at("http://signet.example:8080");
    }

    static PortalServer at(String publicUrl) {
        return new PortalServer(URI.create(publicUrl), Outbox.off());
    }

    /// A server that queues mails.
    static PortalServer mailing() {
        return new PortalServer(URI.create("http://signet.example:8080"), Outbox.on());
    }

    /// Where it listens.
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /// A new organization, whose admin is `admin@<slug>.example` and has no password.
    public Principal.Human organization(String slug) {
        return organization(slug, new Member.PersonName("Ada", "Admin"));
    }

    Principal.Human organization(String slug, Member.PersonName name) {
        FoundOrganization.Founding founding =
                new FoundOrganization.Founding(slug, "Organization " + slug, "admin@" + slug + ".example", name);
        FoundOrganization.Founded founded = database.database()
                .inOrganization(
                        OrganizationId.random(), tx -> new FoundOrganization(audit, clock).in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    /// The same, with [#PASSWORD].
    public Principal.Human organizationWithPassword(String slug) {
        Principal.Human admin = organization(slug);
        setPassword(admin, PASSWORD);
        return admin;
    }

    void setPassword(Principal.Human member, String password) {
        database.database().inOrganization(member.organization(), tx -> {
            setPassword.directly(tx, member.member(), Secret.ofText(password));
            return member;
        });
    }

    /// A one-time code for the member.
    public String code(Principal.Human member) {
        PasswordLinks links = new PasswordLinks(audit, clock);
        return database.database()
                .inOrganization(member.organization(), tx -> links.create(tx, member.member()))
                .reveal(PERMIT);
    }

    Principal.Human addMember(Principal.Human admin, String email) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("Mary", "Member"), MemberKind.INTERNAL, "View");
        return switch (new AddMember(database.database(), access, audit, clock).add(admin, HERE, wanted)) {
            case AddMember.Outcome.Added(Member member) -> new Principal.Human(admin.organization(), member.id());
            case AddMember.Outcome other -> throw new IllegalStateException("not added: " + other);
        };
    }

    /// A workbook of one empty page in that member's own folder.
    Workbook workbook(Principal.Human owner, String name, Publish publish) {
        String folder = standings
                .find(owner.organization(), owner.member())
                .orElseThrow()
                .member()
                .homeFolder()
                .toString();
        Map<String, Object> page = Map.of("id", "one", "name", "Overview", "elements", List.of());
        ObjectNode tree = (ObjectNode) Json.parse(Json.bytes(
                        Map.of("name", name, "folderId", folder, "schemaVersion", 1, "pages", List.of(page))))
                .orElseThrow();
        Writing ground = new Writing(database.database(), access, new Connections(database.database()), audit, clock);
        return switch (new CreateWorkbook(ground).create(owner, HERE, List.of(tree), publish)) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) -> created.getFirst();
            case CreateWorkbook.Outcome other -> throw new IllegalStateException("not created: " + other);
        };
    }

    void deactivate(Principal.Human admin, MemberId member) {
        DeactivateMember.Outcome outcome =
                new DeactivateMember(database.database(), access, audit, clock).deactivate(admin, HERE, member);
        if (outcome != DeactivateMember.Outcome.DEACTIVATED) throw new IllegalStateException("not deactivated");
    }

    /// What the audit of the member's organization says, in order.
    List<String> audited(Principal.Human member) {
        return rows(member, "select action from access.audit_records order by xid, number");
    }

    /// One column of the member's organization.
    List<String> rows(Principal.Human member, String query) {
        return database.database()
                .inOrganization(
                        member.organization(), tx -> tx.sql().fetch(query).getValues(0, String.class));
    }

    @Override
    public void close() {
        server.close();
        refusals.close();
        sealer.close();
        database.close();
    }
}
