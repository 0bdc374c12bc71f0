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
