package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.base.StartFailure;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EachOnceTest {

    @Test
    void doesEachOnce() {
        List<Integer> things = IntStream.range(0, 1_000).boxed().toList();
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        EachOnce.with(7, things, done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(things);
    }

    @Test
    void tellsWhatWentWrong() {
        assertThatThrownBy(() -> EachOnce.with(3, List.of(1, 2, 3), thing -> {
                    throw new StartFailure("not " + thing);
                }))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not ");
    }
}
