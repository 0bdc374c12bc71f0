package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void beginsEachRoundWithAnother() {
        Turns.take(List.of(thing("a"), thing("b")), new Turns.Plan(1, 2, round -> done.add("round " + round)));
        assertThat(done).containsExactly("round 0", "a", "b", "round 1", "b", "a", "round 2", "a", "b");
    }

    @Test
    void throwsTheWarmUpsAway() {
        List<Times> times = Turns.take(List.of(thing("a"), thing("b")), new Turns.Plan(1, 2, _ -> {}));
        assertThat(times.getFirst().micros()).containsExactly(4.0, 5.0);
        assertThat(times.getLast().micros()).containsExactly(3.0, 6.0);
    }

    @Test
    void asksTheSlowLessOften() {
        List<Times> times = Turns.within(List.of(() -> 60.0, () -> 10.0), new Turns.Budget(100, 1, 6));
        assertThat(times.getFirst().count()).isEqualTo(2);
        assertThat(times.getLast().count()).isEqualTo(6);
    }

    @Test
    void asksEveryThingAFewTimes() {
        assertThat(Turns.within(List.of(() -> 60.0), new Turns.Budget(1, 3, 6))
                        .getFirst()
                        .count())
                .isEqualTo(3);
    }

    private DoubleSupplier thing(String name) {
        return () -> {
            done.add(name);
            return done.stream().filter(word -> word.length() == 1).count();
        };
    }
}
