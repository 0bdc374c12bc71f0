package dev.signet.bench;

import dev.signet.base.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// A page on which each viewer sees the sales of their own territory, opened by a viewer for each; every answer is
/// looked into for rows that are not theirs.
final class OwnSales {
    private static final int FIRST_AT_ONCE = 2;

    private final SalesPage page;
    private final Map<String, EmbeddingHost> hosts;
    private final OwnRows own;
    private final Loopback loopback;
    private int answers;
    private int foreign;

    /// `hosts` has one for each territory, before which sits the viewer who sees it.
    OwnSales(SalesPage page, Map<String, EmbeddingHost> hosts, OwnRows own, Loopback loopback) {
        this.page = page;
        this.hosts = Map.copyOf(hosts);
        this.own = own;
        this.loopback = loopback;
    }

    /// The first visit of each viewer, two at once; all viewers at once with answers kept; and one after the other.
    /// Of how many answers, how many held a row that is not the viewer's.
    record Measured(int elements, Times first, Times atOnce, Times alone, int answers, int foreign) {}

    /// Opens the page as every viewer, again and again.
    Measured measure(int rounds, Progress progress) {
        List<String> territories = SalesFile.territories();
        progress.step("First visits of " + territories.size() + " viewers");
        Times first = open(territories, FIRST_AT_ONCE, 1);
        open(territories, territories.size(), 1); // warms up
        progress.step("The same viewers again, all at once, and one after the other");
        Times atOnce = open(territories, territories.size(), rounds);
        Times alone = open(territories, 1, rounds);
        return new Measured(page.elements().size(), first, atOnce, alone, answers, foreign);
    }

    /// Looks into the answers after the round, so that looking takes nothing from those who still wait.
    private Times open(List<String> territories, int together, int rounds) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Map<String, WholePage> visits = new ConcurrentHashMap<>();
            EachOnce.with(together, territories, territory -> visits.put(territory, visit(territory)));
            visits.forEach(this::look);
            visits.values().forEach(whole -> times.add(whole.micros()));
        }
        return new Times(times);
    }

    private WholePage visit(String territory) {
        EmbeddingHost host = Objects.requireNonNull(hosts.get(territory), territory);
        return WholePage.open(host.page(), loopback);
    }

    private void look(String territory, WholePage whole) {
        for (SalesElement element : page.elements()) {
            answers++;
            if (!own.areOnlyOf(territory, element, whole.rows(element))) foreign++;
        }
    }
}
