package dev.signet.access;

import java.time.Instant;

/// Whether a member may act at all. Invited members who never signed in are active.
public sealed interface MemberState {

    /// May act.
    record Active() implements MemberState {}

    /// Left: their credentials, tokens and sessions do not work (`isArchived`).
    record Deactivated(Instant since) implements MemberState {}

    /// The same, by the word of a directory of people (`isInactive`; rest-api.md §3.1).
    record Inactive(Instant since) implements MemberState {}
}
