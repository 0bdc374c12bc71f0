package dev.signet.embed;

import dev.signet.credentials.HostOrigin;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The pages on which what is open to everybody was seen today. Anybody can make up a page, so of each path only the
/// first few are told apart.
final class PublicPages {
    private static final int MOST_PATHS = 1_000;
    private static final int MOST_PAGES = 50;

    private final Map<EmbedId, Set<HostOrigin>> pages = new HashMap<>();
    private LocalDate today = LocalDate.MIN;

    /// Whether the page of that load is one to tell apart.
    synchronized boolean holds(EmbedLoad load) {
        if (load.what().kind() != EmbedKind.PUBLIC || load.page().isEmpty()) return true;
        if (load.day().isAfter(today)) {
            pages.clear();
            today = load.day();
        }
        EmbedId path = load.what().path().orElseThrow();
        if (pages.size() >= MOST_PATHS && !pages.containsKey(path)) return false;
        Set<HostOrigin> seen = pages.computeIfAbsent(path, _ -> new HashSet<>());
        return seen.contains(load.page().get())
                || (seen.size() < MOST_PAGES && seen.add(load.page().get()));
    }
}
