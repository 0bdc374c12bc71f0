package dev.signet.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// What `bench embed` says about the weight of the embed page and what a browser notes of its load.
record PaintReport(Map<PaintTimes.Pace, List<PaintTimes>> painted, PageWeight weight) {
    private static final double SCRIPT_KIB = 30;
    private static final double STYLES_KIB = 6;
    private static final double BYTES_PER_KIB = 1_024;

    Report.Part part() {
        return new Report.Part(
                new Table(
                        List.of("one load of the embed page", "as it is", "like a slow phone"),
                        List.of(
                                row("first paint, ms", PaintTimes::firstPaint),
                                row("first contentful paint, ms", PaintTimes::firstContent),
                                row("largest contentful paint, ms", PaintTimes::largestContent),
                                row("total blocking time, ms", PaintTimes::blocked),
                                row("requests", PaintTimes::requests),
                                row("KiB over the wire", load -> load.bytes() / BYTES_PER_KIB))),
                List.of(
                        aim("KiB of script, gzip", weight.script(), SCRIPT_KIB),
                        aim("KiB of styles, gzip", weight.styles(), STYLES_KIB)),
                List.of("A load: medians of as many as there are rounds, each in a new profile, until the network is"
                        + " silent. A slow phone: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, a fourth of"
                        + " the processor, as Lighthouse measures; the page alone, without the host's page around"
                        + " it."));
    }

    private List<String> row(String what, ToDoubleFunction<PaintTimes> figure) {
        return List.of(what, median(PaintTimes.Pace.AS_IS, figure), median(PaintTimes.Pace.SLOW_PHONE, figure));
    }

    private String median(PaintTimes.Pace pace, ToDoubleFunction<PaintTimes> figure) {
        List<PaintTimes> loads = Objects.requireNonNull(painted.get(pace), pace.name());
        return Figures.whole(Median.of(loads.stream().map(figure::applyAsDouble).toList()));
    }

    private static Aim aim(String what, int bytes, double most) {
        return new Aim(what, bytes / BYTES_PER_KIB, new Aim.Bound.AtMost(most));
    }
}
