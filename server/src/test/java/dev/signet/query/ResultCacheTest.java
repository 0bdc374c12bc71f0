package dev.signet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.OutputColumn;
import dev.signet.query.plan.Type;
import dev.signet.query.plan.Value;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class ResultCacheTest {
    private static final ResultKey KEY = new ResultKey("k");
    private static final QueryResult ANSWER = new QueryResult(
            List.of(new OutputColumn("n", Type.INTEGER)), List.of(List.of(new Value.Whole(1))), false, "select 1");

    private final ResultCache cache = new ResultCache(1 << 20);
    private final BlockingQueue<Flight> departed = new LinkedBlockingQueue<>();
    private final BlockingQueue<QueryOutcome> answers = new LinkedBlockingQueue<>();

    private Thread ask(Patience patience) {
        return Thread.ofVirtual().start(() -> answers.add(cache.answer(KEY, patience, departed::add)));
    }

    private static void untilWaiting(Thread... threads) {
        for (Thread each : threads) {
            while (each.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        }
    }

    @Test
    void executesOneOfEqualQuestionsAndAnswersAll() throws InterruptedException {
        untilWaiting(ask(Patience.usual()), ask(Patience.usual()));

        cache.land(KEY, departed.take(), new QueryOutcome.Rows(ANSWER));

        assertThat(answers.take()).isEqualTo(answers.take()).isEqualTo(new QueryOutcome.Rows(ANSWER));
        assertThat(departed).isEmpty();
        ask(Patience.usual());
        assertThat(answers.take()).isEqualTo(new QueryOutcome.Rows(ANSWER));
        assertThat(departed).isEmpty();
    }

    @Test
    void oneWhoGivesUpDoesNotDisturbTheOthers() throws InterruptedException {
        Patience impatient = Patience.usual();
        untilWaiting(ask(impatient), ask(Patience.usual()));
        Flight flight = departed.take();

        impatient.cancel();

        assertThat(answers.take()).isEqualTo(QueryFailure.CANCELLED.outcome());
        assertThat(flight.cancellation().isCancelled()).isFalse();
        cache.land(KEY, flight, new QueryOutcome.Rows(ANSWER));
        assertThat(answers.take()).isEqualTo(new QueryOutcome.Rows(ANSWER));
    }

    @Test
    void theLastWhoGivesUpStopsIt() throws InterruptedException {
        ask(Patience.of(Duration.ofMillis(1)));

        assertThat(answers.take()).isEqualTo(QueryFailure.TIMED_OUT.outcome());
        assertThat(departed.take().cancellation().isCancelled()).isTrue();
    }

    @Test
    void keepsNoFailure() throws InterruptedException {
        ask(Patience.usual());
        cache.land(KEY, departed.take(), QueryFailure.SOURCE_REFUSED.outcome());
        assertThat(answers.take()).isEqualTo(QueryFailure.SOURCE_REFUSED.outcome());

        ask(Patience.usual());
        cache.land(KEY, departed.take(), new QueryOutcome.Rows(ANSWER));
        assertThat(answers.take()).isEqualTo(new QueryOutcome.Rows(ANSWER));
    }

    @Test
    void saysThatThereIsNoRoomToWait() {
        assertThat(cache.answer(KEY, Patience.usual(), _ -> false)).isEqualTo(QueryFailure.BUSY.outcome());
    }

    @Test
    void keepsNoMoreBytesThanItMay() throws InterruptedException {
        ResultCache small = new ResultCache(10);
        for (int i = 0; i < 2; i++) {
            Thread.ofVirtual().start(() -> answers.add(small.answer(KEY, Patience.usual(), departed::add)));
            small.land(KEY, departed.take(), new QueryOutcome.Rows(ANSWER));
            assertThat(answers.take()).isEqualTo(new QueryOutcome.Rows(ANSWER));
        }
    }
}
