package dev.signet.access;

import java.util.Optional;
import java.util.Set;

/// A grant as it arrives at an object: what it gives there, to whom, and from which node, `depth` steps up.
record Reach(Level level, Grantee grantee, Optional<String> team, String from, int depth) {

    /// To whom, in a sentence.
    String to() {
        return switch (grantee) {
            case Grantee.ToMember _ -> "the member";
            case Grantee.ToTeam _ -> "the team \"" + team.orElse("") + "\"";
            case Grantee.ToEverybody _ -> "everybody";
        };
    }

    /// Whether it counts for somebody of whose teams these alone count, if it is said which.
    boolean countsFor(Optional<Set<String>> teams) {
        return switch (grantee) {
            case Grantee.ToMember _, Grantee.ToEverybody _ -> true;
            case Grantee.ToTeam _ ->
                teams.isEmpty() || team.filter(teams.get()::contains).isPresent();
        };
    }
}
