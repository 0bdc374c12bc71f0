package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.InodeId;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Guard;
import dev.signet.query.plan.JoinKind;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import dev.signet.query.plan.TableName;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunQueryTest {
    private final QueryWorld world = new QueryWorld();
    private final Connection open = world.samples(world.admin, Optional.empty());
    private final Connection guarded =
            world.samples(world.admin, Optional.of("[origin] = CurrentUserAttributeText(\"airport\")"));

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void answersAsSqlRunDirectlyDoes() {
        Rel flights = QueryWorld.scan(open, "flights");
        Rel grouped = new Rel.Aggregate(
                flights,
                List.of(new Named("Origin", QueryWorld.expr("[origin]", flights))),
                List.of(
                        new Named("Flights", QueryWorld.expr("Count()", flights)),
                        new Named("Delay", QueryWorld.expr("Sum([delay])", flights)),
                        new Named("Latest", QueryWorld.expr("Max([date])", flights))));
        Rel sorted = new Rel.Sort(
                grouped,
                List.of(new SortKey(
                        QueryWorld.expr("[Origin]", grouped), SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)));

        List<List<String>> answered = world.rows(open, sorted).rows().stream()
                .map(row -> row.stream().map(QueryWorld::text).toList())
                .toList();

        assertThat(answered)
                .hasSize(228)
                .isEqualTo(world.directly("select origin, count(*), sum(delay), case when second(max(date)) = 0"
                        + " then strftime(max(date), '%Y-%m-%dT%H:%M')"
                        + " else strftime(max(date), '%Y-%m-%dT%H:%M:%S') end from ? group by origin order by origin"));
    }

    @Test
    void answersAJoinOfTwoTables() {
        Rel flights = QueryWorld.scan(open, "flights");
        Rel airports = QueryWorld.scan(open, "airports");
        Rel joined = join(flights, airports, "[origin] = [iata]");
        Rel counted = new Rel.Aggregate(
                new Rel.Filter(joined, QueryWorld.expr("[state] = \"CA\"", joined)),
                List.of(),
                List.of(new Named("Flights", QueryWorld.expr("Count()", joined))));

        assertThat(world.rows(open, counted).rows()).containsExactly(List.of(new Value.Whole(73_804)));
    }

    private static Rel join(Rel left, Rel right, String on) {
        List<OutputColumn> both =
                Stream.concat(left.columns().stream(), right.columns().stream()).toList();
        Expr condition = QueryWorld.expr(on, new Rel.Scan(new TableName(List.of("x")), both, new Guard.Open()));
        return new Rel.Join(left, right, JoinKind.INNER, condition);
    }

    @Test
    void readsEveryTypeThatFilesHave() {
        Connection typed = world.csv("types", """
            text,whole,decimal,flag,day,moment,none
            a,9223372036854775807,1.5,true,2026-01-02,2026-01-02 03:04:05,
            """);

        assertThat(world.rows(typed, QueryWorld.scan(typed, "numbers")).rows())
                .containsExactly(List.of(
                        new Value.Text("a"),
                        new Value.Whole(Long.MAX_VALUE),
                        Value.of(1.5),
                        new Value.Flag(true),
                        new Value.Moment(LocalDateTime.of(2026, 1, 2, 0, 0)),
                        new Value.Moment(LocalDateTime.of(2026, 1, 2, 3, 4, 5)),
                        new Value.Nothing()));
    }

    @Test
    void showsAViewerTheRowsTheGuardLetsThroughAndNoOthers() {
        assertThat(origins(new Viewer("a@example.com", Set.of(), Map.of("airport", "SFO"))))
                .containsExactly("SFO");
        assertThat(origins(new Viewer("b@example.com", Set.of(), Map.of("airport", "JFK"))))
                .containsExactly("JFK");
        assertThat(origins(QueryWorld.ANYBODY)).isEmpty();
    }

    private List<String> origins(Viewer viewer) {
        Rel flights = QueryWorld.scan(guarded, "flights");
        Rel grouped = new Rel.Aggregate(
                flights, List.of(new Named("Origin", QueryWorld.expr("[origin]", flights))), List.of());
        return world.rows(guarded, grouped, viewer).rows().stream()
                .map(row -> QueryWorld.text(row.getFirst()))
                .toList();
    }

    @Test
    void refusesAPlanThatLeavesOutTheGuardOfATable() {
        Rel.Scan flights = QueryWorld.scan(guarded, "flights");
        Rel unguarded = new Rel.Scan(flights.table(), flights.columns(), new Guard.Open());

        assertThat(world.failure(guarded, unguarded, Patience.usual())).isEqualTo(QueryFailure.SOURCE_REFUSED);
    }

    @Test
    void capsTheRowsAndSaysSo() {
        QueryResult all = world.rows(open, QueryWorld.scan(open, "flights"));
        QueryResult few = world.rows(open, new Rel.Limit(QueryWorld.scan(open, "flights"), QueryResult.ROW_CAP));

        assertThat(all.rows()).hasSize(QueryResult.ROW_CAP);
        assertThat(all.truncated()).isTrue();
        assertThat(few.rows()).hasSize(QueryResult.ROW_CAP);
        assertThat(few.truncated()).isFalse();
    }

    @Test
    void givesUpAtTheDeadline() {
        assertThat(world.failure(open, endless(), Patience.of(Duration.ofMillis(100))))
                .isEqualTo(QueryFailure.TIMED_OUT);
        assertThat(world.rows(open, one(), QueryWorld.ANYBODY).rows()).hasSize(1); // the one thread is free again
    }

    @Test
    void stopsWhatRunsAndWhatWaitsWhenItIsCancelled() throws InterruptedException {
        Patience patience = Patience.usual();
        List<Thread> asking = List.of(
                Thread.ofVirtual().start(() -> cancelled(endless(), patience)),
                Thread.ofVirtual().start(() -> cancelled(new Rel.Limit(endless(), 1), patience)));
        while (world.querying.queue().size() < 1) Thread.onSpinWait();

        patience.cancel();
        for (Thread each : asking) each.join();

        assertThat(world.querying.queue().size()).isZero();
        assertThat(world.rows(open, one(), QueryWorld.ANYBODY).rows()).hasSize(1);
    }

    private void cancelled(Rel plan, Patience patience) {
        assertThat(world.failure(open, plan, patience)).isEqualTo(QueryFailure.CANCELLED);
    }

    /// Pairs each flight with each: hours of work.
    private Rel endless() {
        Rel flights = QueryWorld.scan(open, "flights");
        Rel others = new Rel.Project(flights, List.of(new Named("other", QueryWorld.expr("[destination]", flights))));
        Rel pairs = join(flights, others, "Contains([origin] & [other], \"no such airport\")");
        return new Rel.Aggregate(pairs, List.of(), List.of(new Named("n", QueryWorld.expr("Count()", pairs))));
    }

    private Rel one() {
        return new Rel.Limit(QueryWorld.scan(open, "airports"), 1);
    }

    @Test
    void saysThatTheDataAreGoneWhenTheFileVanished() throws IOException {
        Connection numbers = world.csv("vanishing", "n\n1\n");
        assertThat(world.rows(numbers, QueryWorld.scan(numbers, "numbers")).rows())
                .hasSize(1);

        Files.delete(world.data.resolve("vanishing/numbers.csv"));

        assertThat(world.failure(numbers, QueryWorld.scan(numbers, "numbers"), Patience.usual()))
                .isEqualTo(QueryFailure.SOURCE_GONE);
    }

    @Test
    void saysThatTheDataAreGoneWhenTheFileBecameALinkToAnother() throws IOException {
        Connection numbers = world.csv("linking", "n\n1\n");
        Path file = world.data.resolve("linking/numbers.csv");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/etc/passwd"));

        assertThat(world.failure(numbers, QueryWorld.scan(numbers, "numbers"), Patience.usual()))
                .isEqualTo(QueryFailure.SOURCE_GONE);
    }

    @Test
    void seesWhatChangedInAFile() {
        Connection numbers = world.csv("changing", "n\n1\n");
        assertThat(world.rows(numbers, QueryWorld.scan(numbers, "numbers")).rows())
                .containsExactly(List.of(new Value.Whole(1)));

        world.write("changing/numbers.csv", "n\n12\n");

        assertThat(world.rows(numbers, QueryWorld.scan(numbers, "numbers")).rows())
                .containsExactly(List.of(new Value.Whole(12)));
    }

    @Test
    void keepsAnswersForEqualQuestionsOfThoseWhoSeeTheSame() {
        Rel flights = new Rel.Limit(QueryWorld.scan(guarded, "flights"), 5);
        Viewer west = new Viewer("a@example.com", Set.of(), Map.of("airport", "LAX"));
        Viewer sameWest = new Viewer("other@example.com", Set.of("t"), Map.of("airport", "LAX"));
        Viewer east = new Viewer("a@example.com", Set.of(), Map.of("airport", "BOS"));

        QueryResult first = world.rows(guarded, flights, west);

        assertThat(world.rows(guarded, flights, sameWest)).isSameAs(first);
        assertThat(world.rows(guarded, flights, east)).isNotSameAs(first).isNotEqualTo(first);
    }

    @Test
    void knowsNoConnectionOfAnotherOrganization() {
        Question foreign = new Question(world.found("other").organization(), open.id(), one());
        Question absent = new Question(open.organization(), InodeId.random(), one());

        assertThat(world.querying.runQuery().run(foreign, QueryWorld.ANYBODY, Patience.usual()))
                .isEqualTo(world.querying.runQuery().run(absent, QueryWorld.ANYBODY, Patience.usual()))
                .isEqualTo(QueryFailure.SOURCE_GONE.outcome());
    }
}
