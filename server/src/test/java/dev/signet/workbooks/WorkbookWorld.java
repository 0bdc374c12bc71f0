package dev.signet.workbooks;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AddMember;
import dev.signet.access.Audit;
import dev.signet.access.AuditSealer;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Grantee;
import dev.signet.access.Inode;
import dev.signet.access.InodeKind;
import dev.signet.access.Level;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Origin;
import dev.signet.access.PlaceObject;
import dev.signet.access.Principal;
import dev.signet.access.Standings;
import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.base.OrganizationId;
import dev.signet.database.TestDatabase;
import dev.signet.query.Connection;
import dev.signet.query.CreateConnection;
import dev.signet.query.EngineLimits;
import dev.signet.query.Patience;
import dev.signet.query.Querying;
import dev.signet.query.plan.Viewer;
import dev.signet.workbooks.DocumentText.Syntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An organization with an Admin, a folder, and a connection to a few flights, on a real database and a real DuckDB.
final class WorkbookWorld implements AutoCloseable {
    static final Origin HERE = new Origin("127.0.0.1", "test", "test");
    static final Viewer WEST = new Viewer("west@example.com", Set.of(), Map.of("region", "CA"));
    private static final EngineLimits LIMITS = new EngineLimits(1, 512, 100, 1 << 20);
    private static final String FLIGHTS = """
        day,carrier,origin,delay
        2001-01-01 08:00:00,AA,SFO,10
        2001-01-02 09:00:00,AA,LAX,30
        2001-01-31 23:59:00,UA,SFO,-5
        2001-02-01 00:00:00,UA,JFK,60
        2001-02-10 10:00:00,DL,XXX,0
        2001-03-01 10:00:00,"D""L, it's",JFK,7
        """;
    private static final String AIRPORTS = """
        code,state
        SFO,CA
        LAX,CA
        JFK,NY
        """;

    final TestDatabase test = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final AuditSealer sealer = AuditSealer.start(test.database(), clock);
    final Audit audit = new Audit(sealer);
    final Access access = new Access(test.database(), new Standings(test.database()));
    final Querying querying;
    final Writing writing;
    final Principal admin;
    final Inode folder;
    final Connection connection;
    final Path data;
    private final PlaceObject place = new PlaceObject(audit, clock);

    WorkbookWorld() {
        data = temporary();
        write("trips/flights.csv", FLIGHTS);
        write("trips/airports.csv", AIRPORTS);
        querying = Querying.over(new Querying.Ground(test.database(), access, audit, clock), data, LIMITS);
        writing = new Writing(test.database(), access, querying.connections(), audit, clock);
        admin = found("acme");
        folder = object(InodeKind.FOLDER, admin, Optional.empty());
        connection = connect(admin);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("signet-workbooks").toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void write(String file, String content) {
        try {
            Files.createDirectories(data.resolve(file).getParent());
            Files.writeString(data.resolve(file), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void remove(String file) {
        try {
            Files.delete(data.resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The Admin of another organization.
    Principal found(String slug) {
        FoundOrganization.Founding founding = new FoundOrganization.Founding(
                slug, slug, "admin@" + slug + ".example", new Member.PersonName("Ada", "Admin"));
        FoundOrganization found = new FoundOrganization(audit, clock);
        FoundOrganization.Founded founded =
                test.database().inOrganization(OrganizationId.random(), tx -> found.in(tx, founding, HERE));
        return new Principal.Human(founded.id(), founded.admin().id());
    }

    Principal member(String email, String accountType) {
        AddMember.NewMember wanted =
                new AddMember.NewMember(email, new Member.PersonName("", ""), MemberKind.INTERNAL, accountType);
        if (new AddMember(test.database(), access, audit, clock).add(admin, HERE, wanted)
                instanceof AddMember.Outcome.Added(Member member)) {
            return new Principal.Human(admin.organization(), member.id());
        }
        throw new AssertionError("not added: " + email);
    }

    Inode object(InodeKind kind, Principal owner, Optional<Inode> parent) {
        Inode inode = new Inode(InodeId.random(), kind, "the " + kind.wire(), owner.member());
        return test.database().inOrganization(owner.organization(), tx -> {
            place.place(tx, owner, HERE, inode, parent.map(Inode::id));
            return inode;
        });
    }

    void grant(Inode object, Principal who, Level level) {
        test.database().inOrganization(admin.organization(), tx -> {
            place.grant(tx, admin, HERE, new PlaceObject.Share(object, new Grantee.ToMember(who.member()), level));
            return level;
        });
    }

    private Connection connect(Principal who) {
        CreateConnection.NewConnection wanted = new CreateConnection.NewConnection(
                "Trips",
                "trips",
                List.of(
                        new CreateConnection.NewTable("flights", "flights.csv", Optional.empty()),
                        new CreateConnection.NewTable("airports", "airports.csv", Optional.empty())));
        return switch (querying.createConnection().create(who, HERE, wanted)) {
            case CreateConnection.Outcome.Created(Connection created) -> created;
            case CreateConnection.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    /// Writes another guard over that of a table, as an administrator's change would.
    void guard(String table, String formula) {
        test.database().inOrganization(admin.organization(), tx -> {
            tx.sql()
                    .execute(
                            "update query.source_tables set guard = ? where connection_id = ? and name = ?",
                            formula,
                            connection.id().value(),
                            table);
            tx.changed("connection", connection.id().toString());
            return table;
        });
    }

    /// The golden document, as a tree of this world.
    ObjectNode golden() {
        return tree(text("flights.yaml"));
    }

    /// A tree of YAML in which `CONNECTION` and `FOLDER` stand for this world's.
    ObjectNode tree(String yaml) {
        String text = yaml.replace("CONNECTION", connection.id().toString())
                .replace("FOLDER", folder.id().toString());
        return switch (DocumentText.read(text.getBytes(StandardCharsets.UTF_8), Syntax.YAML)) {
            case DocumentText.Reading.Trees(List<ObjectNode> trees) -> trees.getFirst();
            case DocumentText.Reading.Unreadable unreadable -> throw new AssertionError(unreadable.toString());
        };
    }

    static String text(String resource) {
        try (InputStream file = WorkbookWorld.class.getResourceAsStream(resource)) {
            if (file == null) throw new AssertionError("no resource " + resource);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Workbook create(Principal who, ObjectNode tree, Publish publish) {
        return switch (new CreateWorkbook(writing).create(who, HERE, List.of(tree), publish)) {
            case CreateWorkbook.Outcome.Created(List<Workbook> created) -> created.getFirst();
            case CreateWorkbook.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    PublishedWorkbook published(ObjectNode tree) {
        return published(create(admin, tree, Publish.NOW).id());
    }

    PublishedWorkbook published(InodeId id) {
        return new ReadPublished(test.database()).find(admin.organization(), id).orElseThrow();
    }

    /// What an element of that name answers with these control values.
    Answer answer(PublishedWorkbook workbook, String name, Map<String, String> controls) {
        ElementAnswers answers = new ElementAnswers(querying.connections(), querying.runQuery(), clock);
        return answers.answer(
                workbook,
                idOf(workbook, name),
                values(workbook, controls),
                new ElementAnswers.Asker(WEST, Patience.usual()));
    }

    static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    static ControlValues values(PublishedWorkbook workbook, Map<String, String> controls) {
        return switch (ControlValues.read(workbook, controls)) {
            case ControlValues.Outcome.Read(ControlValues values) -> values;
            case ControlValues.Outcome.Wrong wrong -> throw new AssertionError(wrong.toString());
        };
    }

    static String idOf(PublishedWorkbook workbook, String name) {
        return workbook.document()
                .elements()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Override
    public void close() {
        querying.close();
        sealer.close();
        test.close();
    }
}
