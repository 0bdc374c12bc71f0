package dev.signet.web.embed;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AccessGround;
import dev.signet.access.Audit;
import dev.signet.access.AuditGroup;
import dev.signet.access.AuditSealer;
import dev.signet.access.CreateTeam;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Member;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Origin;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.access.Profiles;
import dev.signet.access.Refusals;
import dev.signet.access.Standings;
import dev.signet.access.Team;
import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.credentials.CreateCredential;
import dev.signet.credentials.Credential;
import dev.signet.credentials.CredentialChange;
import dev.signet.credentials.CredentialGround;
import dev.signet.credentials.CredentialUses;
import dev.signet.credentials.EmbedCredentials;
import dev.signet.credentials.EmbedOwners;
import dev.signet.credentials.HostOrigin;
import dev.signet.credentials.RevokeCredential;
import dev.signet.credentials.Scope;
import dev.signet.credentials.UpdateCredential;
import dev.signet.database.TestDatabase;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedPaths;
import dev.signet.embed.EmbedRules;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.Embeds;
import dev.signet.embed.GeneratePath;
import dev.signet.embed.PathGround;
import dev.signet.embed.PathOutcome;
import dev.signet.embed.WholeUrlRules;
import dev.signet.embed.WholeUrlUses;
import dev.signet.query.Connection;
import dev.signet.query.CreateConnection;
import dev.signet.query.EngineLimits;
import dev.signet.query.Querying;
import dev.signet.secrets.MasterKey;
import dev.signet.secrets.RevealPermit;
import dev.signet.secrets.Sealer;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.DocumentText;
import dev.signet.workbooks.ElementAnswers;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.PublishedWorkbook;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.ViewWorkbook;
import dev.signet.workbooks.Workbook;
import dev.signet.workbooks.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// An organization with a host's credential, a team, a connection whose rows are guarded by the attribute `Region`, and
/// a workbook that is shared with the team; on a real database and a real DuckDB.
final class ViewerWorld implements AutoCloseable {
    static final String TEAM = "Embed_Users";

    /// What hosts know the server by.
    private static final String BASE = "https://bi.example.com";

    private static final WholeUrlRules WHOLE_URLS = new WholeUrlRules(
            List.of(BASE),
            WholeUrlRules.USUAL_LONGEST,
            new WholeUrlRules.Deprecation(LocalDate.of(2025, 8, 4), Optional.of(LocalDate.of(2027, 1, 1))));
    private static final Origin HERE = new Origin("127.0.0.1", "test", "test");
    private static final RevealPermit PERMIT = RevealPermit.forTheDoorsThatShowASecretOnce();
    private static final String SALES = """
        region,product,amount
        West,Tea,10
        West,"Milk, ""whole""\",20
        East,Tea,400
        """;
    private static final String DOCUMENT = """
        name: NAME
        folderId: FOLDER
        schemaVersion: 1
        pages:
        - {id: one, name: Overview, elements: [
            {id: sales, kind: table, name: Sales,
             source: {kind: warehouse-table, connectionId: CONNECTION, path: [sales]},
             columns: [{id: product, name: Product, formula: '[sales/product]'},
                       {id: amount, name: Amount, formula: '[sales/amount]'}]},
            {id: chosen, kind: control, controlId: Product, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        - {id: two, name: Total, elements: [
            {id: total, kind: kpi-chart, name: Total, source: {kind: table, elementId: sales},
             columns: [{id: sum, name: Sum, formula: 'Sum([Sales/Amount])'}], value: {columnId: sum}},
            {id: second, kind: control, controlId: Second, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        - {id: three, name: Notes, visibility: hidden, elements: [
            {id: unseen, kind: table, name: Unseen, source: {kind: table, elementId: sales},
             columns: [{id: product2, name: Product, formula: '[Sales/Product]'}]},
            {id: secret, kind: control, controlId: Secret, controlType: list, selectionMode: multiple,
             source: {kind: table, elementId: sales, columnId: product},
             filters: [{source: {kind: table, elementId: sales}, columnId: product}]}]}
        """;

    final TestDatabase test = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final Querying querying;
    private final AuditSealer sealerOfAudit = AuditSealer.start(test.database(), clock);
    private final Audit audit = new Audit(sealerOfAudit);
    private final AuditGroup group = AuditGroup.start(test.database(), sealerOfAudit);
    private final Refusals refusals = Refusals.start(test.database(), clock);
    private final Standings standings = new Standings(test.database());
    private final Access access = new Access(test.database(), standings);
    private final OrganizationPolicies policies = new OrganizationPolicies(test.database());
    private final CredentialUses uses = CredentialUses.start(test.database(), clock);
    private final PlaceObject place = new PlaceObject(audit, clock);
    private final ReadPublished published = new ReadPublished(test.database());
    private final WholeUrlUses wholeUrlUses = WholeUrlUses.start(test.database(), clock);
    private final Sealer sealer;
    private final Writing writing;
    private final Principal admin;
    private final Team team;
    private final Connection connection;
    private final ClientId client;
    private final String secret;
    private final Embeds embeds;

    ViewerWorld() {
        Path data = temporary();
        sealer = new Sealer(MasterKey.create(data.resolve("master.key")));
        querying = Querying.over(
                new Querying.Ground(test.database(), access, audit, clock),
                data,
                new EngineLimits(1, 512, 100, 1 << 20));
        writing = new Writing(test.database(), access, querying.connections(), audit, clock);
        admin = organization("acme");
        team = team();
        connection = connection(data);
        CreateCredential.Outcome.Created created = credential();
        client = created.credential().id();
        secret = created.secret().reveal(PERMIT);
        embeds = embeds();
    }

    EmbedRoutes.UseCases cases() {
        return new EmbedRoutes.UseCases(
                embeds,
                published,
                new ViewWorkbook(querying.connections()),
                new ElementAnswers(querying.connections(), querying.runQuery(), clock),
                clock);
    }

    private AccessGround ground() {
        return new AccessGround(test.database(), access, standings, audit, clock);
    }

    private Embeds embeds() {
        return Embeds.over(
                new Embeds.Ground(
                        test.database(),
                        new Embeds.People(access, standings, new Profiles(test.database())),
                        new Embeds.Records(audit, group, refusals),
                        new EmbedCredentials(
                                test.database(), new EmbedCredentials.Ground(sealer, policies, uses, clock)),
                        published),
                EmbedRules.standard(),
                new Embeds.WholeUrls(policies, WHOLE_URLS, wholeUrlUses),
                clock);
    }

    /// The embed path of that content.
    EmbedPath path(EmbedTarget target, EmbedPath.Audience audience) {
        PathGround pathGround = new PathGround(ground(), policies, new EmbedOwners(ground()), published);
        if (EmbedPaths.over(pathGround, WHOLE_URLS)
                        .generate()
                        .generate(admin, HERE, new GeneratePath.Wanted(target, audience))
                instanceof PathOutcome.Done<EmbedPath>(EmbedPath path)) {
            return path;
        }
        throw new AssertionError("no path");
    }

    /// What a host sends to that path for a viewer of that region: path and query.
    String signed(EmbedPath path, String region, String more) {
        String message = BASE + "/embed/" + path.id() + "?:nonce=" + UUID.randomUUID() + "&:client_id=" + client
                + "&:email=" + region.toLowerCase(Locale.ROOT) + "@example.com&:external_user_id=1"
                + "&:external_user_team=" + TEAM + "&:account_type=View&:mode=userbacked&:session_length=600&:time="
                + clock.instant().getEpochSecond() + "&:ua_Region=" + region + more;
        return Ticket.signedUrl(message, secret).substring(BASE.length());
    }

    Principal organization(String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, slug, "admin@" + slug + ".example", new Member.PersonName("Ada", "Admin"));
        FoundOrganization.Founded founded = test.database()
                .inOrganization(
                        OrganizationId.random(), tx -> new FoundOrganization(audit, clock).in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    private Team team() {
        return test.database().inOrganization(admin.organization(), tx -> {
            DefineUserAttribute.Wanted region = new DefineUserAttribute.Wanted("Region", "", Optional.empty());
            new DefineUserAttribute(audit, clock).in(tx, admin, HERE, region);
            return new CreateTeam(audit, clock).in(tx, admin, HERE, TEAM).orElseThrow();
        });
    }

    private Connection connection(Path data) {
        try {
            Files.createDirectory(data.resolve("shop"));
            Files.writeString(data.resolve("shop/sales.csv"), SALES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        CreateConnection.NewTable sales = new CreateConnection.NewTable(
                "sales", "sales.csv", Optional.of("[region] = CurrentUserAttributeText(\"Region\")"));
        CreateConnection.NewConnection wanted = new CreateConnection.NewConnection("Shop", "shop", List.of(sales));
        return switch (querying.createConnection().create(admin, HERE, wanted)) {
            case CreateConnection.Outcome.Created(Connection created) -> created;
            case CreateConnection.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    private CreateCredential.Outcome.Created credential() {
        CreateCredential.NewCredential wanted = new CreateCredential.NewCredential(
                admin.member(), new Credential.Description("host", ""), Set.of(Scope.EMBED));
        CreateCredential create = new CreateCredential(new CredentialGround(ground(), policies, sealer));
        return switch (create.create(admin, HERE, wanted)) {
            case CreateCredential.Outcome.Created created -> created;
            case CreateCredential.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    void revoke() {
        new RevokeCredential(new CredentialGround(ground(), policies, sealer)).revoke(admin, HERE, client);
    }

    /// From now on pages of that origin alone may show embeds of the host.
    void restrictTo(String origin) {
        CredentialChange.Terms terms = new CredentialChange.Terms(
                Optional.empty(), Optional.empty(), Optional.of(List.of(new HostOrigin(origin))));
        CredentialChange change =
                new CredentialChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), terms);
        new UpdateCredential(new CredentialGround(ground(), policies, sealer)).update(admin, HERE, client, change);
    }

    /// A published workbook of that name, shared with the team.
    Workbook workbook(String name) {
        Workbook workbook = unshared(name);
        Inode inode = new Inode(workbook.id(), InodeKind.WORKBOOK, name, admin.member());
        test.database().inOrganization(admin.organization(), tx -> {
            place.grant(tx, admin, HERE, new PlaceObject.Share(inode, new Grantee.ToTeam(team.id()), Level.VIEW));
            return inode;
        });
        return workbook;
    }

    /// A published workbook that viewers may not see.
    Workbook unshared(String name) {
        String folder = standings
                .find(admin.organization(), admin.member())
                .orElseThrow()
                .member()
                .homeFolder()
                .toString();
        String text = DOCUMENT.replace("CONNECTION", connection.id().toString())
                .replace("FOLDER", folder)
                .replace("NAME", "'" + name + "'");
        DocumentText.Reading reading =
                DocumentText.read(text.getBytes(StandardCharsets.UTF_8), DocumentText.Syntax.YAML);
        if (!(reading instanceof DocumentText.Reading.Trees(List<ObjectNode> trees))) {
            throw new AssertionError(reading);
        }
        return switch (new CreateWorkbook(writing).create(admin, HERE, trees, Publish.NOW)) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) -> created.getFirst();
            case CreateWorkbook.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    /// What is published of it.
    PublishedWorkbook published(Workbook workbook) {
        return published.find(admin.organization(), workbook.id()).orElseThrow();
    }

    /// The server's id of an element by its name.
    String element(Workbook workbook, String name) {
        return published
                .find(admin.organization(), workbook.id())
                .orElseThrow()
                .document()
                .elements()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// The server's id of a page by its name.
    String page(Workbook workbook, String name) {
        return published.find(admin.organization(), workbook.id()).orElseThrow().document().pages().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// A ticket for a viewer of that region, good for an hour.
    String ticket(String region) {
        long now = clock.instant().getEpochSecond();
        return Ticket.signed(client.value(), secret, region, UUID.randomUUID().toString(), now);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("signet-embed").toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        querying.close();
        wholeUrlUses.close();
        uses.close();
        group.close();
        refusals.close();
        sealerOfAudit.close();
        test.close();
    }
}
