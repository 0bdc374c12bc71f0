package dev.signet.web.embed;

import dev.signet.access.CreateTeam;
import dev.signet.access.DefineUserAttribute;
import dev.signet.access.Grantee;
import dev.signet.access.Team;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedGround;
import dev.signet.query.Connection;
import dev.signet.query.CreateConnection;
import dev.signet.query.EngineLimits;
import dev.signet.query.Querying;
import dev.signet.query.TokensSeen;
import dev.signet.workbooks.CreateWorkbook;
import dev.signet.workbooks.Publish;
import dev.signet.workbooks.PublishedWorkbook;
import dev.signet.workbooks.ReadPublished;
import dev.signet.workbooks.ReadWorkbook;
import dev.signet.workbooks.ReplaceWorkbook;
import dev.signet.workbooks.Tag;
import dev.signet.workbooks.TagColor;
import dev.signet.workbooks.TagName;
import dev.signet.workbooks.TagOutcome;
import dev.signet.workbooks.TagWorkbook;
import dev.signet.workbooks.TaggedVersion;
import dev.signet.workbooks.VersionTags;
import dev.signet.workbooks.Workbook;
import dev.signet.workbooks.Writing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An organization with a team, a connection whose rows are guarded by the attribute `Region`, and workbooks over it;
/// on
/// a real database and a real DuckDB.
class SalesWorld extends EmbedGround {
    static final String TEAM = "Embed_Users";

    final TokensSeen tokens = new TokensSeen();
    final Querying querying;
    final ReadPublished published = new ReadPublished(test.database());
    private final Path data;
    private final Writing writing;
    private final Team team;
    private final Connection connection;

    SalesWorld() {
        this(temporary());
    }

    private SalesWorld(Path data) {
        super(data, "admin@acme.example");
        this.data = data;
        querying = tokens.over(
                new Querying.Ground(test.database(), access, audit, clock),
                data,
                new EngineLimits(1, 512, 100, 1 << 20));
        writing = new Writing(test.database(), access, querying.connections(), audit, clock);
        team = team();
        connection =
                connection("shop", SalesDocument.SALES, Optional.of("[region] = CurrentUserAttributeText(\"Region\")"));
    }

    private Team team() {
        return test.database().inOrganization(admin.organization(), tx -> {
            DefineUserAttribute.Wanted region = new DefineUserAttribute.Wanted("Region", "", Optional.empty());
            new DefineUserAttribute(audit, clock).in(tx, admin, HERE, region);
            return new CreateTeam(audit, clock).in(tx, admin, HERE, TEAM).orElseThrow();
        });
    }

    /// A connection to one table of sales.
    Connection connection(String folder, String sold, Optional<String> guard) {
        try {
            Files.createDirectory(data.resolve(folder));
            Files.writeString(data.resolve(folder + "/sales.csv"), sold);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        CreateConnection.NewTable sales = new CreateConnection.NewTable("sales", "sales.csv", guard);
        CreateConnection.NewConnection wanted = new CreateConnection.NewConnection(folder, folder, List.of(sales));
        return switch (querying.createConnection().create(admin, HERE, wanted)) {
            case CreateConnection.Outcome.Created(Connection created) -> created;
            case CreateConnection.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    /// A published workbook of that name, shared with the team.
    Workbook workbook(String name) {
        Workbook workbook = unshared(name);
        share(workbook.id(), new Grantee.ToTeam(team.id()));
        return workbook;
    }

    /// A published workbook that viewers may not see.
    Workbook unshared(String name) {
        List<ObjectNode> trees = SalesDocument.trees(name, homeFolder(), connection.id());
        return switch (new CreateWorkbook(writing).create(admin, HERE, trees, Publish.NOW)) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) -> created.getFirst();
            case CreateWorkbook.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    /// Points the tag of that name at what is published of it; makes the tag first if there is none.
    void tag(Workbook workbook, String name) {
        VersionTags tags = VersionTags.over(writing);
        TagName tag = new TagName(name);
        tags.create().create(admin, HERE, new Tag.Look(tag, TagColor.CYAN, ""));
        TagWorkbook.Wanted wanted = new TagWorkbook.Wanted(workbook.id(), tag, Optional.empty());
        if (!(tags.workbook().tag(admin, HERE, wanted) instanceof TagOutcome.Done<TaggedVersion>)) {
            throw new AssertionError("not tagged: " + name);
        }
    }

    /// Takes the tags of it off again.
    void untag(Workbook workbook) {
        VersionTags tags = VersionTags.over(writing);
        for (TaggedVersion tag : read(workbook).workbook().tags()) {
            tags.workbook().remove(admin, HERE, workbook.id(), tag.tag());
        }
    }

    /// Another version, whose first page has that name.
    void rename(Workbook workbook, String firstPage, Publish publish) {
        ObjectNode tree = read(workbook).tree();
        ((ObjectNode) tree.at("/pages/0")).put("name", firstPage);
        replace(workbook, tree, publish);
    }

    /// Publishes it with a control that filters nothing.
    void loosen(Workbook workbook, String controlId) {
        ObjectNode tree = read(workbook).tree();
        for (JsonNode page : tree.path("pages")) {
            for (JsonNode element : page.path("elements")) {
                if (element.path("controlId").asString("").equals(controlId))
                    ((ObjectNode) element).putArray("filters");
            }
        }
        replace(workbook, tree, Publish.NOW);
    }

    private void replace(Workbook workbook, ObjectNode tree, Publish publish) {
        ReplaceWorkbook.Submission submission = new ReplaceWorkbook.Submission(tree, publish);
        if (!(new ReplaceWorkbook(writing).replace(admin, HERE, workbook.id(), submission)
                instanceof ReplaceWorkbook.Outcome.Replaced)) {
            throw new AssertionError("not replaced");
        }
    }

    private ReadWorkbook.Spec read(Workbook workbook) {
        return new ReadWorkbook(test.database(), access)
                .spec(admin, workbook.id())
                .orElseThrow();
    }

    /// What is published of it.
    PublishedWorkbook published(Workbook workbook) {
        return published.find(admin.organization(), workbook.id()).orElseThrow();
    }

    /// The server's id of an element by its name.
    String element(Workbook workbook, String name) {
        return published(workbook)
                .document()
                .elements()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// The server's id of a page by its name.
    String page(Workbook workbook, String name) {
        return published(workbook).document().pages().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// The connection that workbooks read.
    InodeId shop() {
        return connection.id();
    }

    /// Puts an object into the trash.
    void archive(InodeId object) {
        test.database()
                .inOrganization(
                        admin.organization(),
                        tx -> tx.sql()
                                .execute(
                                        "update access.inodes set archived_at = now() where inode_id = ?",
                                        object.value()));
    }

    /// What the audit says under that word of the newest entry of an action.
    String audited(String action, String word) {
        return test.database()
                .inOrganization(
                        admin.organization(),
                        tx -> tx.sql()
                                .fetchSingle(
                                        "select coalesce(details::jsonb ->> ?, '') from access.audit_records"
                                                + " where action = ? order by number desc limit 1",
                                        word,
                                        action)
                                .get(0, String.class));
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
        super.close();
    }
}
