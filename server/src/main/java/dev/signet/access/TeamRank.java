package dev.signet.access;

/// What somebody is in a team.
public enum TeamRank {
    /// Has what the team is granted.
    MEMBER,
    /// Decides besides who is in the team.
    ADMIN
}
