package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.Rel;
import dev.signet.query.plan.Value;
import dev.signet.query.plan.Viewer;
import dev.signet.secrets.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is given again without asking, and when it is not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptRowsTest {
    private static final Viewer ONE = new Viewer("one@example.com", Set.of(), Map.of("n", "1"));
    private static final Viewer TWO = new Viewer("two@example.com", Set.of(), Map.of("n", "2"));

    private final QueryWorld world = new QueryWorld();

    @AfterAll
    void close() {
        world.close();
    }

    private static Question all(Connection connection) {
        return new Question(connection.organization(), connection.id(), QueryWorld.scan(connection, "numbers"));
    }

    private Optional<QueryResult> kept(Question question, Viewer viewer) {
        return world.querying.runQuery().kept(question, viewer);
    }

    private QueryOutcome run(Question question, Viewer viewer) {
        return world.querying.runQuery().run(question, viewer, Patience.usual());
    }

    private Connection guarded(String folder, String guard) {
        world.write(folder + "/numbers.csv", "n\na1\na2\n");
        CreateConnection.NewTable numbers = new CreateConnection.NewTable("numbers", "numbers.csv", Optional.of(guard));
        return world.created(world.admin, new CreateConnection.NewConnection(folder, folder, List.of(numbers)));
    }

    /// Writes another guard over the table's, as an administrator's change would.
    private void guard(Connection connection, String formula) {
        world.test.database().inOrganization(connection.organization(), tx -> {
            tx.sql()
                    .execute(
                            "update query.source_tables set guard = ? where connection_id = ?",
                            formula,
                            connection.id().value());
            tx.changed(ConnectionStore.CHANGE_KIND, connection.id().toString());
            return connection;
        });
    }

    @Test
    void keepsWhatWasAskedAndNothingElse() {
        Question question = all(world.csv("kept", "n\n1\n"));
        assertThat(kept(question, ONE)).isEmpty();

        QueryOutcome asked = run(question, ONE);

        assertThat(kept(question, TWO))
                .hasValueSatisfying(
                        rows -> assertThat(new QueryOutcome.Rows(rows)).isEqualTo(asked));
    }

    @Test
    void givesNobodyTheRowsOfAnother() {
        Question question = all(guarded("others", "[n] = \"a\" & CurrentUserAttributeText(\"n\")"));
        run(question, ONE);
        assertThat(kept(question, TWO)).isEmpty();

        run(question, TWO);

        assertThat(kept(question, ONE).orElseThrow().rows()).containsExactly(List.of(new Value.Text("a1")));
        assertThat(kept(question, TWO).orElseThrow().rows()).containsExactly(List.of(new Value.Text("a2")));
    }

    @Test
    void aGuardThatChangedMeanwhileHoldsFromTheNextQuestionOn() {
        Connection connection = guarded("guards", "[n] = \"a1\"");
        Question question = all(connection);
        run(question, ONE);
        assertThat(kept(question, ONE)).isPresent();

        guard(connection, "[n] = \"a2\"");

        assertThat(kept(question, ONE)).isEmpty();
        assertThat(run(question, ONE))
                .isInstanceOfSatisfying(
                        QueryOutcome.Failed.class,
                        failed -> assertThat(failed.why()).isEqualTo(QueryFailure.SOURCE_REFUSED));
    }

    @Test
    void aFileThatChangedIsLookedAtAgainSoon() {
        Question question = all(world.csv("changed", "n\n1\n"));
        run(question, ONE);
        world.write("changed/numbers.csv", "n\n12\n");

        world.clock.advance(RecentData.FRESH_FOR);

        assertThat(kept(question, ONE)).isEmpty();
        run(question, ONE);
        assertThat(kept(question, ONE).orElseThrow().rows()).containsExactly(List.of(new Value.Whole(12)));
    }

    @Test
    void aQuestionThatIsAskedLooksAtTheFileAtOnce() {
        Question question = all(world.csv("asked", "n\n1\n"));
        run(question, ONE);
        world.write("asked/numbers.csv", "n\n12\n");

        run(question, ONE);

        assertThat(kept(question, ONE).orElseThrow().rows()).containsExactly(List.of(new Value.Whole(12)));
    }

    @Test
    void aFileThatIsGoneTakesItsRowsAlong() throws IOException {
        Question question = all(world.csv("gone", "n\n1\n"));
        run(question, ONE);
        Files.delete(world.data.resolve("gone/numbers.csv"));

        world.clock.advance(RecentData.FRESH_FOR);

        assertThat(kept(question, ONE)).isEmpty();
    }

    @Test
    void aTokenSharesItsRowsWithNoOther() {
        Connection connection = world.csv("tokens", "n\n1\n");
        Rel plan = QueryWorld.scan(connection, "numbers");
        PreparedPlan prepared = PreparedPlan.of(plan);
        Question mine = with(connection, prepared, Optional.of(Secret.ofText("mine")));
        run(mine, ONE);

        assertThat(kept(mine, ONE)).isPresent();
        assertThat(kept(with(connection, prepared, Optional.of(Secret.ofText("theirs"))), ONE))
                .isEmpty();
        assertThat(kept(with(connection, prepared, Optional.empty()), ONE)).isEmpty();
    }

    private static Question with(Connection connection, PreparedPlan plan, Optional<Secret> token) {
        return new Question(connection.organization(), connection.id(), plan, token);
    }

    @Test
    void knowsNothingOfAnotherOrganization() {
        Question question = all(world.csv("mine", "n\n1\n"));
        run(question, ONE);
        Question foreign = new Question(
                world.found("stranger").organization(), question.connection(), question.plan(), Optional.empty());

        assertThat(kept(foreign, ONE)).isEmpty();
    }
}
