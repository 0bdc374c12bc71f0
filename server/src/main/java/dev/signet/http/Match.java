package dev.signet.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the table knows about a method and a path.
sealed interface Match {

    /// A route, and the decoded parameters of its path.
    record Found(Route<?, ?> route, Map<String, String> parameters) implements Match {}

    /// A path we have, with these routes, and another method.
    record OtherMethod(List<Route<?, ?>> routes) implements Match {}

    /// A path we do not have, and the door that guards its prefix.
    record Nowhere(Optional<Door<?>> guard) implements Match {}
}
