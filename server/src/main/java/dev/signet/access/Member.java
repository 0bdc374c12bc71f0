package dev.signet.access;

import dev.signet.base.AccountTypeId;
import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.time.Instant;

/// Somebody of an organization (rest-api.md §3.1). E-mail addresses are unique in it, without regard to case.
public record Member(
        MemberId id,
        String email,
        PersonName name,
        MemberKind kind,
        AccountTypeId accountType,
        InodeId homeFolder,
        MemberState state,
        Stamp created) {

    /// The same member in another state.
    Member in(MemberState next) {
        return new Member(id, email, name, kind, accountType, homeFolder, next, created);
    }

    /// The same member under another name and with another account type.
    Member as(PersonName newName, AccountTypeId newType) {
        return new Member(id, email, newName, kind, newType, homeFolder, state, created);
    }

    /// The same member, at another address and of another kind.
    Member at(String newEmail, MemberKind newKind) {
        return new Member(id, newEmail, name, newKind, accountType, homeFolder, state, created);
    }

    /// Whether they may act at all.
    public boolean isActive() {
        return switch (state) {
            case MemberState.Active() -> true;
            case MemberState.Deactivated(Instant _), MemberState.Inactive(Instant _) -> false;
        };
    }

    /// First and last name; both may be empty.
    public record PersonName(String first, String last) {
        /// Both, as one would write them.
        public String full() {
            return (first + " " + last).strip();
        }
    }

    /// Who, and when.
    public record Stamp(MemberId by, Instant at) {}
}
