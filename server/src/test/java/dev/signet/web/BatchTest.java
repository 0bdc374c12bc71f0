package dev.signet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final CountDownLatch both = new CountDownLatch(2);

    @Test
    void asksAllAtTheSameTimeAndKeepsTheOrder() {
        Map<String, Batch.Entry<Integer>> questions = new LinkedHashMap<>();
        questions.put("b", open(() -> meet(1)));
        questions.put("a", open(() -> meet(2)));
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThat(batch.all()).containsExactly(Map.entry("b", 1), Map.entry("a", 2));
        }
    }

    @Test
    void givesWhatIsReadyAndLeavesTheRest() {
        CountDownLatch never = new CountDownLatch(1);
        Map<String, Batch.Entry<Integer>> questions =
                Map.of("slow", open(() -> after(never, 1)), "quick", open(() -> 2));
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThat(batch.readyWithin(Duration.ofSeconds(1))).containsExactly(Map.entry("quick", 2));
            never.countDown();
            assertThat(batch.all()).hasSize(2);
        }
    }

    @Test
    void throwsWhatAQuestionThrows() {
        Map<String, Batch.Entry<Integer>> questions = Map.of("bad", open(() -> {
            throw new IllegalArgumentException("so");
        }));
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThatThrownBy(batch::all).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takesWhatIsKnownInItsPlaceHoweverShortTheTime() {
        Map<String, Batch.Entry<Integer>> questions = new LinkedHashMap<>();
        questions.put("b", new Batch.Entry.Known<>(1));
        questions.put("slow", open(() -> after(both, 2)));
        questions.put("a", new Batch.Entry.Known<>(3));
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThat(batch.readyWithin(Duration.ZERO)).containsExactly(Map.entry("b", 1), Map.entry("a", 3));
            both.countDown();
            both.countDown();
            assertThat(batch.all()).containsExactly(Map.entry("b", 1), Map.entry("slow", 2), Map.entry("a", 3));
        }
    }

    private static Batch.Entry<Integer> open(Supplier<Integer> question) {
        return new Batch.Entry.Open<>(question);
    }

    private int meet(int answer) {
        both.countDown();
        return after(both, answer);
    }

    private static int after(CountDownLatch latch, int answer) {
        try {
            latch.await();
            return answer;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
