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

    private DoubleSupplier thing(String name) {
        return () -> {
            done.add(name);
            return done.stream().filter(word -> word.length() == 1).count();
        };
    }
}
