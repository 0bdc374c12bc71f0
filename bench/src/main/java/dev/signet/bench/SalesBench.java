package dev.signet.bench;

import dev.signet.base.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The workbooks over many rows: writes the sales, makes them a table, publishes the workbooks, and measures them.
final class SalesBench {
    private final Bench bench;
    private final SignetProcess signet;
    private final EmbeddingHost host;

    SalesBench(Bench bench, SignetProcess signet, EmbeddingHost host) {
        this.bench = bench;
        this.signet = signet;
        this.host = host;
    }

    /// What came of both workbooks.
    record Measured(int rows, WholeSales.Measured whole, OwnSales.Measured own) {}

    Measured measure(Options options) {
        Progress progress = bench.progress();
        int rows = options.sizes().rows();
        progress.step("Writing " + Figures.whole(rows) + " rows");
        Path file = SalesFile.write(signet.samples(), rows);
        SalesTable.add(signet.data());
        EmbedAuthor author = EmbedAuthor.of(signet, bench.loopback());
        author.define(SalesPage.ATTRIBUTE);
        SalesQueries queries = bench.cleanup().add(SalesQueries.of(file));
        SalesPage all = SalesPage.whole();
        WholeSales whole = new WholeSales(all, host.at(author.publish(all)), queries, bench.loopback());
        WholeSales.Measured ofAll = whole.measure(options.runs(), progress);
        SalesPage each = SalesPage.own();
        OwnSales own = new OwnSales(each, hosts(author.publish(each)), OwnRows.of(each, queries), bench.loopback());
        bench.cleanup().closeNow(queries);
        return new Measured(rows, ofAll, own.measure(options.runs(), progress));
    }

    /// For each territory, an application before which sits the viewer who sees it.
    private Map<String, EmbeddingHost> hosts(String url) {
        Map<String, EmbeddingHost> hosts = new LinkedHashMap<>();
        for (String territory : SalesFile.territories()) {
            EmbeddingHost.Viewer viewer =
                    new EmbeddingHost.Viewer(territory + "@example.com", Map.of(SalesPage.ATTRIBUTE, territory));
            hosts.put(territory, host.at(url).seenBy(viewer));
        }
        return hosts;
    }
}
