package dev.signet.access;

import dev.signet.base.InodeId;
import java.util.UUID;

/// A level that somebody was given on an object (rest-api.md §3.10).
public record Grant(UUID id, On object, Grantee grantee, Level level, Stamps stamps) {

    /// The object, and what it is.
    public record On(InodeId id, InodeKind kind) {}

    /// Who granted it first, and who raised it last.
    public record Stamps(Member.Stamp created, Member.Stamp updated) {}
}
