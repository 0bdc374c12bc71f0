package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.query.dialect.Statement;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever SQL reached DuckDB, it could do no more than read the files of its source.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuckDbEngineTest {
    private final DuckDbEngine engine = new DuckDbEngine(new EngineLimits(1, 256, 1, 1));
    private Source source = new Source(connection(), new SourceData(Map.of(), "none"));

    @BeforeAll
    void place(@TempDir Path data) {
        Path folder = SampleData.place(data);
        SourceColumns columns =
                DuckDbFileColumns.read(folder.resolve(SampleData.AIRPORTS)).orElseThrow();
        SourceTable airports = new SourceTable(
                List.of("airports"),
                "airports",
                columns.columns(),
                new dev.signet.query.plan.Guard.Open(),
                new SourceFile(SampleData.AIRPORTS, columns.types()));
        source = new Source(
                connection(airports), new SourceData(Map.of("airports", folder.resolve(SampleData.AIRPORTS)), "1"));
    }

    private static Connection connection(SourceTable... tables) {
        return new Connection(
                OrganizationId.random(),
                InodeId.random(),
                "c",
                new Connection.Place(ConnectionKind.DUCKDB, "samples"),
                List.of(tables));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private QueryOutcome run(String sql, Type type, Value... binds) {
        Statement statement = new Statement(sql, List.of(binds), List.of(new OutputColumn("c", type)));
        return engine.run(source, statement, new Cancellation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from glob('/*')",
                "select * from sniff_csv('/etc/passwd')",
                "copy airports to '/tmp/signet-must-not-be-there.csv'",
                "attach '/tmp/signet-must-not-be-there.db'",
                "install httpfs",
                "load httpfs",
                "set threads = 8",
                "reset lock_configuration",
                "create table mine as select 1",
                "drop view airports",
                "export database '/tmp/signet-must-not-be-there'",
            })
    void refusesAnythingButReadingItsOwnFiles(String sql) {
        assertThat(run(sql, Type.TEXT)).isEqualTo(QueryFailure.SOURCE_REFUSED.outcome());
    }

    @Test
    void tellsNoValueOfTheDataInARefusal() {
        assertThat(run("select cast(name as integer) from airports", Type.INTEGER))
                .isInstanceOfSatisfying(
                        QueryOutcome.Failed.class,
                        failed -> assertThat(failed.message())
                                .isEqualTo("A value in the data could not be converted as a formula asks."));
    }

    @Test
    void takesNoMoreMemoryThanItMay() {
        assertThat(run(
                        "select max(len(s)) from (select string_agg(repeat(name, 100000), '') s from airports)",
                        Type.INTEGER))
                .isInstanceOfSatisfying(
                        QueryOutcome.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(QueryFailure.SOURCE_REFUSED));
    }

    @Test
    void bindsAndReadsEveryKindOfValue() {
        for (Value value : List.of(
                new Value.Text("it's ?"),
                Value.of(-0.125),
                new Value.Whole(Long.MIN_VALUE),
                new Value.Flag(false),
                new Value.Moment(java.time.LocalDateTime.of(2026, 3, 29, 2, 30, 1)))) {
            assertThat(only(run("select ?", value.type(), value))).isEqualTo(value);
        }
    }

    @Test
    void readsSumsWiderThan64Bits() {
        assertThat(only(run("select 9223372036854775807::hugeint + 1", Type.INTEGER)))
                .isEqualTo(new Value.Number(new java.math.BigDecimal("9223372036854775808")));
        assertThat(only(run("select 'nan'::double", Type.NUMBER))).isEqualTo(new Value.Nothing());
        assertThat(only(run("select 1.50::decimal(10, 2)", Type.NUMBER))).isEqualTo(Value.of(1.5));
    }

    private static Value only(QueryOutcome outcome) {
        return switch (outcome) {
            case QueryOutcome.Rows(QueryResult result) ->
                result.rows().getFirst().getFirst();
            case QueryOutcome.Failed failed -> throw new AssertionError(failed.toString());
        };
    }
}
