package dev.signet.access;

import dev.signet.base.TeamId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Every value of one attribute that could hold for a member, and which of them does (embedding.md §1.7).
///
/// Guarantee: the member's own value comes first, the default last, and between them the value of the team
/// with the lowest priority. Two teams of one priority come in the order of their ids, so that the answer
/// never depends on the order in which they were read.
record AttributeSources(Optional<String> own, List<OfTeam> ofTeams, Optional<String> usual) {
    private static final Comparator<OfTeam> BY_PRIORITY = Comparator.comparingInt(OfTeam::priority)
            .thenComparing(value -> value.team().toString());

    /// Copies what it is given.
    AttributeSources {
        ofTeams = List.copyOf(ofTeams);
    }

    /// What a team gives its members.
    record OfTeam(TeamId team, String value, int priority) {}

    /// The one that holds; empty when there is none at all.
    Optional<String> value() {
        return own.or(() -> first(ofTeams)).or(() -> usual);
    }

    private static Optional<String> first(Collection<OfTeam> values) {
        return values.stream().min(BY_PRIORITY).map(OfTeam::value);
    }
}
