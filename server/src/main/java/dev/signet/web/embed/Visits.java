package dev.signet.web.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.signet.embed.EmbedTarget;
import dev.signet.workbooks.WorkbookView;

/// What visits of each target show, cut out and written once while the workbook stays what it is.
final class Visits {
    /// About how much memory they may take `[inferred]`.
    private static final long BYTES = 16L << 20;

    private static final int BYTES_OF_ANY = 500;

    private final Cache<EmbedTarget, Visit> visits = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .executor(Runnable::run) // what is too much goes at once
            .weigher((EmbedTarget _, Visit visit) -> bytes(visit))
            .build();

    /// The visit of that target, cut out of this view.
    Visit of(WorkbookView view, EmbedTarget target) {
        Visit known = visits.getIfPresent(target);
        if (known != null && known.isOf(view)) return known;
        Visit visit = Visit.of(view, target);
        visits.put(target, visit);
        return visit;
    }

    private static int bytes(Visit visit) {
        return (int) Math.min(BYTES_OF_ANY + 2L * visit.text().json().length(), Integer.MAX_VALUE);
    }
}
