package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;

/// Who is granted something: one member, one team, or everybody in the organization.
public sealed interface Grantee {

    /// Who it is, in the words of the audit.
    default String auditName() {
        return switch (this) {
            case ToMember(MemberId member) -> "member:" + member;
            case ToTeam(TeamId team) -> "team:" + team;
            case ToEverybody() -> "everybody";
        };
    }

    /// One member.
    record ToMember(MemberId member) implements Grantee {}

    /// Everybody in one team, now and later.
    record ToTeam(TeamId team) implements Grantee {}

    /// Everybody in the organization.
    record ToEverybody() implements Grantee {}
}
