package dev.signet.access;

import dev.signet.base.MemberId;
import java.util.List;

/// A team and its active members.
public record TeamWithMembers(CountedTeam team, List<MemberId> members) {

    /// Copies what it is given.
    public TeamWithMembers {
        members = List.copyOf(members);
    }
}
