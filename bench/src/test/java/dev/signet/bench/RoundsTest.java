package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final long SECOND = 1_000_000;
    private final Target floor = target("floor");
    private final Target signet = target("signet");
    private final List<String> order = new ArrayList<>();
    private final Queue<Integer> costs = new ArrayDeque<>();

    @Test
    void takesTurnsAndBeginsEachRoundWithAnother() {
        Rounds.measure(List.of(floor, signet), 2, this::sample, Progress.silent());
        assertThat(order.subList(order.size() - 4, order.size())).containsExactly("floor", "signet", "signet", "floor");
    }

    @Test
    void warmsUpUntilNoServerGetsCheaper() {
        costs.addAll(List.of(9, 1, 8, 1, 7, 1, 5, 1, 3, 1, 3, 1));
        Rounds.measure(List.of(floor, signet), 1, this::sample, Progress.silent());
        assertThat(costs).isEmpty();
        assertThat(order).hasSize(6 * 2 + 2);
    }

    @Test
    void measuresAServerThatNeverSettles() {
        IntStream.range(0, 20).forEach(load -> costs.add(1 << (20 - load)));
        Rounds.measure(List.of(floor), 1, this::sample, Progress.silent());
        assertThat(order).hasSize(10 + 1);
    }

    @Test
    void comparesWithinEachRound() {
        Rounds rounds = Rounds.measure(List.of(floor, signet), 3, this::sample, Progress.silent());
        assertThat(rounds.ratios(signet, floor)).containsExactly(0.5, 0.5, 0.5);
        assertThat(rounds.median(floor, sample -> sample.output().perSecond())).isEqualTo(1_000);
        assertThat(rounds.median(signet, sample -> sample.micros(sample.server())))
                .isEqualTo(2_000);
    }

    private Sample sample(Target target) {
        order.add(target.name());
        long requests = target.equals(floor) ? 1_000 : 500;
        WrkOutput output = new WrkOutput(requests, SECOND, 1, 2, new WrkOutput.Errors(0, 0, 0));
        return new Sample(
                output, Duration.ZERO, Duration.ofSeconds(costs.isEmpty() ? 1 : costs.remove()), Duration.ZERO);
    }

    private static Target target(String name) {
        return new Target(name, URI.create("http://127.0.0.1:1"), Path.of("x.lua"), CpuMeter.NOTHING, CpuMeter.NOTHING);
    }
}
