package dev.signet.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.signet.base.StartFailure;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// What a browser notes of one load of a page: times in milliseconds from the start of the navigation, how long scripts
/// kept the page from answering after its first content, and what came over the wire.
record PaintTimes(
        double firstPaint, double firstContent, double largestContent, double blocked, double bytes, double requests) {

    /// How fast the network and the processor are.
    enum Pace {
        /// As they are.
        AS_IS,
        /// 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, a fourth of the processor: what Lighthouse measures
        /// with.
        SLOW_PHONE
    }

    private static final double DOWN = 1_600_000 / 8.0;
    private static final double UP = 750_000 / 8.0;
    private static final int ROUND_TRIP_MILLIS = 150;
    private static final int CPU_SLOWER = 4;

    private static final String WATCH = """
        window.noted = { largest: 0, long: [] };
        new PerformanceObserver(list => list.getEntries().forEach(each => { noted.largest = each.startTime; }))
          .observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(each => noted.long.push(each)))
          .observe({ type: 'longtask', buffered: true });
        """;
    private static final String READ = """
        () => {
          const paint = name => performance.getEntriesByName(name)[0]?.startTime ?? 0;
          const content = paint('first-contentful-paint');
          const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
          const blocked = noted.long.filter(each => each.startTime + each.duration > content)
            .map(each => Math.max(0, each.startTime + each.duration - Math.max(each.startTime + 50, content)));
          return [paint('first-paint'), content, noted.largest, blocked.reduce((a, b) => a + b, 0),
            loads.reduce((sum, each) => sum + each.transferSize, 0), loads.length].join(' ');
        }
        """;

    /// Loads the page in that profile and reads what was noted once the network is silent.
    static PaintTimes of(URI address, BrowserContext profile, Pace pace) {
        profile.addInitScript(WATCH);
        Page page = profile.newPage();
        slowDown(profile.newCDPSession(page), pace);
        page.navigate(address.toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<Double> noted = Stream.of(page.evaluate(READ).toString().split(" "))
                .map(Double::valueOf)
                .toList();
        if (noted.get(1) == 0) throw new StartFailure("A page painted nothing.");
        return new PaintTimes(noted.get(0), noted.get(1), noted.get(2), noted.get(3), noted.get(4), noted.get(5));
    }

    private static void slowDown(CDPSession devTools, Pace pace) {
        switch (pace) {
            case AS_IS -> {}
            case SLOW_PHONE -> {
                JsonObject network = new JsonObject();
                network.addProperty("offline", false);
                network.addProperty("latency", ROUND_TRIP_MILLIS);
                network.addProperty("downloadThroughput", DOWN);
                network.addProperty("uploadThroughput", UP);
                devTools.send("Network.enable");
                devTools.send("Network.emulateNetworkConditions", network);
                JsonObject processor = new JsonObject();
                processor.addProperty("rate", CPU_SLOWER);
                devTools.send("Emulation.setCPUThrottlingRate", processor);
            }
        }
    }
}
