package dev.signet.query;

import dev.signet.TestClock;
import dev.signet.access.Access;
import dev.signet.access.AddMember;
import dev.signet.access.Audit;
import dev.signet.access.AuditSealer;
import dev.signet.access.FoundOrganization;
import dev.signet.access.Member;
import dev.signet.access.MemberKind;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standings;
import dev.signet.base.OrganizationId;
import dev.signet.database.TestDatabase;
import dev.signet.query.CreateConnection.NewConnection;
import dev.signet.query.CreateConnection.NewTable;
import dev.signet.query.formula.Formula;
import dev.signet.query.formula.TypedFormula;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An organization with an Admin on a real database, the sample data in a folder of its own, and DuckDB.
final class QueryWorld implements AutoCloseable {
    static final Origin HERE = new Origin("127.0.0.1", "test", "test");
    static final Viewer ANYBODY = new Viewer("anybody@example.com", Set.of(), Map.of());
    private static final EngineLimits LIMITS = new EngineLimits(1, 512, 3, 1 << 20);

    final Path data;
    final TestDatabase test = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final AuditSealer sealer = AuditSealer.start(test.database(), clock);
    final Access access = new Access(test.database(), new Standings(test.database()));
    final Querying querying;
    final Principal admin;
    private final Audit audit = new Audit(sealer);

    QueryWorld() {
        data = temporary();
        SampleData.place(data);
        querying = Querying.over(new Querying.Ground(test.database(), access, audit, clock), data, LIMITS);
        admin = found("acme");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("signet-query").toRealPath();
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

    /// The flights, guarded by that formula if there is one, and the airports.
    Connection samples(Principal who, Optional<String> guard) {
        return created(
                who,
                new NewConnection(
                        "Samples",
                        SampleData.FOLDER,
                        List.of(
                                new NewTable("flights", SampleData.FLIGHTS, guard),
                                new NewTable("airports", SampleData.AIRPORTS, Optional.empty()))));
    }

    Connection created(Principal who, NewConnection wanted) {
        return switch (querying.createConnection().create(who, HERE, wanted)) {
            case CreateConnection.Outcome.Created(Connection connection) -> connection;
            case CreateConnection.Outcome other -> throw new AssertionError("not created: " + other);
        };
    }

    Connection csv(String folder, String content) {
        write(folder + "/numbers.csv", content);
        return created(
                admin,
                new NewConnection(folder, folder, List.of(new NewTable("numbers", "numbers.csv", Optional.empty()))));
    }

    void write(String file, String content) {
        try {
            Files.createDirectories(data.resolve(file).getParent());
            Files.writeString(data.resolve(file), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Rel.Scan scan(Connection connection, String table) {
        return connection.table(List.of(table)).orElseThrow().scan();
    }

    static Expr expr(String formula, Rel over) {
        if (Formula.parse(formula) instanceof Formula parsed
                && parsed.in(new TableGuard.Columns(over.columns())) instanceof TypedFormula.Typed(Expr expr)) {
            return expr;
        }
        throw new AssertionError("no formula: " + formula);
    }

    QueryOutcome run(Connection connection, Rel plan, Viewer viewer, Patience patience) {
        return querying.runQuery()
                .run(new Question(connection.organization(), connection.id(), plan), viewer, patience);
    }

    QueryResult rows(Connection connection, Rel plan, Viewer viewer) {
        return switch (run(connection, plan, viewer, Patience.usual())) {
            case QueryOutcome.Rows(QueryResult result) -> result;
            case QueryOutcome.Failed failed -> throw new AssertionError(failed.toString());
        };
    }

    QueryResult rows(Connection connection, Rel plan) {
        return rows(connection, plan, ANYBODY);
    }

    QueryFailure failure(Connection connection, Rel plan, Patience patience) {
        return switch (run(connection, plan, ANYBODY, patience)) {
            case QueryOutcome.Rows(QueryResult result) -> throw new AssertionError(result.toString());
            case QueryOutcome.Failed(QueryFailure why, String _) -> why;
        };
    }

    /// The same asked of DuckDB without us, `?` standing for the flights' file; each value as text.
    List<List<String>> directly(String sql) {
        String file = "'" + data.resolve(SampleData.FOLDER).resolve(SampleData.FLIGHTS) + "'";
        try (java.sql.Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement();
                ResultSet rows = statement.executeQuery(sql.replace("?", file))) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) row.add(rows.getString(i));
                all.add(row);
            }
            return all;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(BigDecimal number) -> number.toPlainString();
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Moment(LocalDateTime moment) -> moment.toString();
            case Value.Nothing() -> "null";
        };
    }

    @Override
    public void close() {
        querying.close();
        sealer.close();
        test.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
