package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.access.Principal;
import dev.signet.base.Violation;
import dev.signet.query.CreateConnection.NewConnection;
import dev.signet.query.CreateConnection.NewTable;
import dev.signet.query.plan.Guard;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreateConnectionTest {
    private final QueryWorld world = new QueryWorld();

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void readsTheColumnsFromTheFilesAndFindsThemAgain() {
        Connection created = world.samples(world.admin, Optional.of("Lower([origin]) = \"sfo\""));

        assertThat(world.querying.connections().find(world.admin.organization(), created.id()))
                .contains(created);
        SourceTable flights = created.table(List.of("flights")).orElseThrow();
        assertThat(flights.columns())
                .containsExactly(
                        new OutputColumn("date", Type.DATETIME),
                        new OutputColumn("delay", Type.INTEGER),
                        new OutputColumn("distance", Type.INTEGER),
                        new OutputColumn("origin", Type.TEXT),
                        new OutputColumn("destination", Type.TEXT));
        assertThat(flights.guard()).isInstanceOf(Guard.Rows.class);
    }

    @Test
    void isForAdministratorsOnly() {
        Principal viewer = world.member("viewer@example.com", "View");

        assertThat(world.querying
                        .createConnection()
                        .create(viewer, QueryWorld.HERE, wanted("samples", "flights.parquet")))
                .isEqualTo(new CreateConnection.Outcome.Forbidden());
    }

    private static NewConnection wanted(String folder, String file) {
        return new NewConnection("Files", folder, List.of(new NewTable("t", file, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../etc",
                "/etc",
                "samples/..",
                "samples/../..",
                "pgdata",
                "pgdata/base",
                "a//b",
                ".ssh"
            })
    void refusesFoldersThatAreNotPlain(String folder) {
        assertThat(violations(wanted(folder, "flights.parquet")))
                .extracting(Violation::field)
                .contains("folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../x.parquet",
                "/etc/passwd",
                "none.parquet",
                "*.parquet",
                "a'b.csv",
                "flights.parquet/",
                "passwd"
            })
    void refusesFilesThatAreNotThere(String file) {
        assertThat(violations(wanted("samples", file)))
                .extracting(Violation::field)
                .contains("tables[0].file");
    }

    @Test
    void refusesLinksThatLeaveTheFolder() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("outside", ".csv"), "secret\n1\n");
        Path folder = Files.createDirectories(world.data.resolve("links"));
        Files.createSymbolicLink(folder.resolve("out.csv"), outside);
        Files.createSymbolicLink(world.data.resolve("away"), outside.getParent());

        assertThat(violations(wanted("links", "out.csv"))).hasSize(1);
        assertThat(violations(wanted("away", outside.getFileName().toString()))).hasSize(1);
    }

    @Test
    void tellsEverythingThatIsWrong() {
        world.write("bad/broken.parquet", "not Parquet");
        NewConnection wanted = new NewConnection(
                "",
                "bad",
                List.of(
                        new NewTable("a", "broken.parquet", Optional.empty()),
                        new NewTable("A", "none.csv", Optional.empty())));

        assertThat(violations(wanted))
                .extracting(Violation::field)
                .containsExactly("name", "tables[0].file", "tables[1].name", "tables[1].file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[orign] = \"SFO\"", "[origin]", "Count() > 1", "[origin] = "})
    void refusesGuardsThatAreNoCondition(String guard) {
        NewConnection wanted = new NewConnection(
                "Flights", "samples", List.of(new NewTable("f", "flights.parquet", Optional.of(guard))));

        assertThat(violations(wanted)).extracting(Violation::field).containsExactly("tables[0].guard");
    }

    @Test
    void aHostileTableNameIsOnlyAName() {
        String hostile = "x\" as select * from read_csv('/etc/passwd'); --";
        world.write("names/ok.csv", "n\n7\n");
        Connection created = world.created(
                world.admin,
                new NewConnection("Names", "names", List.of(new NewTable(hostile, "ok.csv", Optional.empty()))));

        assertThat(world.rows(created, QueryWorld.scan(created, hostile)).rows())
                .hasSize(1);
    }

    private List<Violation> violations(NewConnection wanted) {
        return switch (world.querying.createConnection().create(world.admin, QueryWorld.HERE, wanted)) {
            case CreateConnection.Outcome.Invalid(List<Violation> violations) -> violations;
            case CreateConnection.Outcome other -> throw new AssertionError("not refused: " + other);
        };
    }
}
