package dev.signet.bench;

import dev.signet.base.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The samples of several targets, taken in turns: every round loads each of them once, each round begins with another.
///
/// Ratios are taken within a round, so what slows the whole machine for a while cancels out.
final class Rounds {
    private static final int LEAST_WARM_UPS = 3;
    private static final int MOST_WARM_UPS = 10;
    private static final double SETTLED = 0.95;

    private final Map<Target, List<Sample>> samples = new LinkedHashMap<>();

    private Rounds(List<Target> targets) {
        targets.forEach(target -> samples.put(target, new ArrayList<>()));
    }

    /// Warms every target up, and then takes so many rounds.
    static Rounds measure(List<Target> targets, int runs, ToSample loads, Progress progress) {
        warmUp(targets, loads, progress);
        Rounds rounds = new Rounds(targets);
        List<Target> order = new ArrayList<>(targets);
        for (int run = 1; run <= runs; run++) {
            progress.step("Round " + run + " of " + runs);
            order.forEach(target -> rounds.of(target).add(loads.sample(target)));
            Collections.rotate(order, -1);
        }
        return rounds;
    }

    /// Loads all targets until none of their servers gets cheaper any more: their compilers are then done. A server
    /// that
    /// never settles is measured after the last warm-up.
    private static void warmUp(List<Target> targets, ToSample loads, Progress progress) {
        Map<Target, Double> costs = new HashMap<>();
        boolean settled = false;
        for (int round = 1; round <= MOST_WARM_UPS && !settled; round++) {
            progress.step("Warming up, round " + round);
            settled = round >= LEAST_WARM_UPS;
            for (Target target : targets) {
                Sample sample = loads.sample(target);
                double cost = sample.micros(sample.server());
                settled &= cost >= SETTLED * costs.getOrDefault(target, Double.MAX_VALUE);
                costs.put(target, cost);
            }
        }
    }

    /// How a sample is taken.
    @FunctionalInterface
    interface ToSample {
        /// Loads a target once.
        Sample sample(Target target);
    }

    /// The median of a figure of a target over all rounds.
    double median(Target target, ToDoubleFunction<Sample> figure) {
        return Median.of(of(target).stream().map(figure::applyAsDouble).toList());
    }

    /// For each round, how many answers a second one target gave for each of the other's.
    List<Double> ratios(Target target, Target other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < of(target).size(); round++) {
            ratios.add(of(target).get(round).output().perSecond()
                    / of(other).get(round).output().perSecond());
        }
        return List.copyOf(ratios);
    }

    private List<Sample> of(Target target) {
        List<Sample> found = samples.get(target);
        if (found == null) throw new IllegalArgumentException("not measured: " + target.name());
        return found;
    }
}
