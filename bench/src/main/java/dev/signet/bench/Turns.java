package dev.signet.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Several things timed in turns, each round beginning with another, so that what slows the machine slows all.
final class Turns {
    private Turns() {}

    /// How often: some rounds whose times are thrown away, and then those that count; `begins` is told the number of
    /// each, from zero, before it begins.
    record Plan(int warmUps, int counted, IntConsumer begins) {}

    /// How long each may take in all, in microseconds, and how often at the least and at the most: what is slow takes
    /// part in fewer rounds than what is fast.
    record Budget(double micros, int fewest, int most) {}

    /// The times of each, in the order they are given, for as many rounds as its budget lasts.
    static List<Times> within(List<DoubleSupplier> things, Budget budget) {
        List<List<Double>> taken =
                things.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        double[] spent = new double[things.size()];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, things.size()).boxed().toList());
        for (int round = 0; round < budget.most; round++) {
            for (int thing : order) {
                if (round >= budget.fewest && spent[thing] >= budget.micros) continue;
                double micros = things.get(thing).getAsDouble();
                spent[thing] += micros;
                taken.get(thing).add(micros);
            }
            Collections.rotate(order, -1);
        }
        return taken.stream().map(Times::new).toList();
    }

    /// The times of each, in the order they are given, in microseconds as the suppliers say.
    static List<Times> take(List<DoubleSupplier> things, Plan plan) {
        List<List<Double>> taken =
                things.stream().<List<Double>>map(_ -> new ArrayList<>()).toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, things.size()).boxed().toList());
        for (int round = 0; round < plan.warmUps + plan.counted; round++) {
            plan.begins.accept(round);
            for (int thing : order) {
                double micros = things.get(thing).getAsDouble();
                if (round >= plan.warmUps) taken.get(thing).add(micros);
            }
            Collections.rotate(order, -1);
        }
        return taken.stream().map(Times::new).toList();
    }
}
