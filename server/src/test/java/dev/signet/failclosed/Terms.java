package dev.signet.failclosed;

import dev.signet.failclosed.Oracle.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a ticket says of its session alone: the only teams that count, values in place of the user's, and what is
/// locked in controls (embedding.md §9 nos. 8 and 16).
///
/// `fit` says whether every lock is a value of a control that is there.
record Terms(Optional<Set<String>> teams, Map<String, String> attributes, Choice locks, boolean fit) {
    static final Terms NONE = new Terms(Optional.empty(), Map.of(), Choice.NONE, true);

    /// Those of somebody's teams that count.
    Set<String> of(Set<String> all) {
        return all.stream()
                .filter(team -> teams.filter(some -> !some.contains(team)).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
