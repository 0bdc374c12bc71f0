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
        Map<String, Supplier<Integer>> questions = new LinkedHashMap<>();
        questions.put("b", () -> meet(1));
        questions.put("a", () -> meet(2));
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThat(batch.all()).containsExactly(Map.entry("b", 1), Map.entry("a", 2));
        }
    }

    @Test
    void givesWhatIsReadyAndLeavesTheRest() {
        CountDownLatch never = new CountDownLatch(1);
        Map<String, Supplier<Integer>> questions = Map.of("slow", () -> after(never, 1), "quick", () -> 2);
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThat(batch.readyWithin(Duration.ofSeconds(1))).containsExactly(Map.entry("quick", 2));
            never.countDown();
            assertThat(batch.all()).hasSize(2);
        }
    }

    @Test
    void throwsWhatAQuestionThrows() {
        Map<String, Supplier<Integer>> questions = Map.of("bad", () -> {
            throw new IllegalArgumentException("so");
        });
        try (Batch<Integer> batch = new Batch<>(questions)) {
            assertThatThrownBy(batch::all).isInstanceOf(IllegalArgumentException.class);
        }
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
