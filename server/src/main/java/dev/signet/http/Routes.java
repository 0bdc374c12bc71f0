package dev.signet.http;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The table of all routes and the doors behind it; refuses two routes at one place and an operation id used twice.
public final class Routes {
    private final List<Route<?, ?>> all;
    private final List<Fallback> fallbacks;
    private final RouteTree tree;

    private Routes(List<Route<?, ?>> all, List<Fallback> fallbacks) {
        this.all = List.copyOf(all);
        this.fallbacks = List.copyOf(fallbacks);
        this.tree = RouteTree.of(this.all);
        this.fallbacks.forEach(fallback -> tree.claim(fallback.firstSegment()));
    }

    /// A table; throws [IllegalArgumentException] for what the type refuses.
    public static Routes of(List<Route<?, ?>> routes, List<Fallback> fallbacks) {
        Set<String> operations = new HashSet<>();
        for (Route<?, ?> route : routes) {
            String operation = route.docs().operationId();
            if (!operation.isEmpty() && !operations.add(operation)) {
                throw new IllegalArgumentException("operation id used twice: " + operation);
            }
        }
        return new Routes(routes, fallbacks);
    }

    /// Every route, in the order given.
    public List<Route<?, ?>> all() {
        return all;
    }

    /// The most bytes any route takes.
    int maxBodyBytes() {
        return all.stream()
                .mapToInt(route -> route.input().maxBodyBytes())
                .max()
                .orElse(0);
    }

    Match match(String method, String rawPath) {
        return PathSegments.of(rawPath)
                .flatMap(segments -> tree.find(segments).map(leaf -> leaf.match(method, segments)))
                .orElseGet(() -> new Match.Nowhere(guard(rawPath)));
    }

    private Optional<Door<?>> guard(String rawPath) {
        for (Fallback fallback : fallbacks) {
            if (fallback.guards(rawPath)) return Optional.of(fallback.door());
        }
        return Optional.empty();
    }
}
