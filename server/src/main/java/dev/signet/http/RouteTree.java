package dev.signet.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All routes as a tree of path segments. A literal wins over a parameter, a parameter over a rest.
///
/// A literal first segment claims every path under it, whether a route is there or not: `/{org}/…` never answers for
/// `/v2/…`.
final class RouteTree {
    private final Map<String, RouteTree> literals = new HashMap<>();
    private final List<RouteTree> parameter = new ArrayList<>(1);
    private final Map<HttpMethod, Route<?, ?>> here = new EnumMap<>(HttpMethod.class);
    private final Map<HttpMethod, Route<?, ?>> rest = new EnumMap<>(HttpMethod.class);

    private RouteTree() {}

    /// The tree of these routes; throws [IllegalArgumentException] when two are at one place.
    static RouteTree of(List<Route<?, ?>> routes) {
        RouteTree root = new RouteTree();
        for (Route<?, ?> route : routes) root.add(route);
        return root;
    }

    private void add(Route<?, ?> route) {
        RouteTree node = this;
        for (PathPattern.Segment segment : route.endpoint().path().segments()) {
            switch (segment) {
                case PathPattern.Segment.Literal(String text) ->
                    node = node.literals.computeIfAbsent(text, _ -> new RouteTree());
                case PathPattern.Segment.Parameter _ -> {
                    if (node.parameter.isEmpty()) node.parameter.add(new RouteTree());
                    node = node.parameter.getFirst();
                }
                case PathPattern.Segment.Rest _ -> {
                    put(node.rest, route);
                    return;
                }
            }
        }
        put(node.here, route);
    }

    private static void put(Map<HttpMethod, Route<?, ?>> place, Route<?, ?> route) {
        if (place.putIfAbsent(route.endpoint().method(), route) != null) {
            throw new IllegalArgumentException("two routes at " + route.endpoint());
        }
    }

    /// Keeps every path under this first segment from routes that begin with a parameter.
    void claim(String firstSegment) {
        literals.computeIfAbsent(firstSegment, _ -> new RouteTree());
    }

    /// The routes of the best path for these segments.
    Optional<Leaf> find(List<String> segments) {
        return find(segments, 0);
    }

    private Optional<Leaf> find(List<String> segments, int at) {
        if (at == segments.size()) return here.isEmpty() ? Optional.empty() : Optional.of(new Leaf(here));
        RouteTree literal = literals.get(segments.get(at));
        if (literal != null) {
            Optional<Leaf> found = literal.find(segments, at + 1);
            if (found.isPresent() || at == 0) return found;
        }
        if (!parameter.isEmpty()) {
            Optional<Leaf> found = parameter.getFirst().find(segments, at + 1);
            if (found.isPresent()) return found;
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Leaf(rest));
    }

    /// The routes of one path.
    record Leaf(Map<HttpMethod, Route<?, ?>> routes) {

        /// The route for a request method, with its parameters taken from the segments.
        Match match(String method, List<String> segments) {
            Optional<Route<?, ?>> route = HttpMethod.serving(method).map(routes::get);
            if (route.isEmpty()) return new Match.OtherMethod(List.copyOf(routes.values()));
            return new Match.Found(route.get(), parameters(route.get(), segments));
        }

        private static Map<String, String> parameters(Route<?, ?> route, List<String> segments) {
            List<PathPattern.Segment> pattern = route.endpoint().path().segments();
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < pattern.size(); i++) {
                switch (pattern.get(i)) {
                    case PathPattern.Segment.Literal _ -> {}
                    case PathPattern.Segment.Parameter(String name) -> values.put(name, segments.get(i));
                    case PathPattern.Segment.Rest(String name) ->
                        values.put(name, String.join("/", segments.subList(i, segments.size())));
                }
            }
            return values;
        }
    }
}
