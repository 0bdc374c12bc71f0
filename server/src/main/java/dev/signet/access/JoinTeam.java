package dev.signet.access;

import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.time.InstantSource;

/// Puts members into teams and takes them out, audited, as part of the caller's transaction and decision.
final class JoinTeam {
    private final TeamMemberStore members = new TeamMemberStore();
    private final Audit audit;
    private final InstantSource clock;

    /// Audits there, by this clock.
    JoinTeam(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Who does it, to which team.
    record Visit(Transaction tx, Principal principal, Origin origin, TeamId team) {}

    /// Makes the member be in the team; twice is as good as once.
    void join(Visit visit, MemberId member) {
        if (!members.join(visit.tx(), visit.team(), member, visit.principal().member())) return;
        record(visit, AuditAction.TEAM_JOIN, member);
    }

    /// Makes the member not be in the team.
    void leave(Visit visit, MemberId member) {
        if (members.leave(visit.tx(), visit.team(), member)) record(visit, AuditAction.TEAM_LEAVE, member);
    }

    /// Makes somebody in the team its admin, or no longer.
    void rank(Visit visit, MemberId member, TeamRank rank) {
        if (!members.rank(visit.tx(), visit.team(), member, rank)) return;
        AuditEntry entry = entry(visit, AuditAction.TEAM_UPDATE, member);
        audit.record(visit.tx(), entry.with("rank", rank == TeamRank.ADMIN ? "team admin" : "member"));
    }

    private void record(Visit visit, AuditAction action, MemberId member) {
        audit.record(visit.tx(), entry(visit, action, member));
    }

    private AuditEntry entry(Visit visit, AuditAction action, MemberId member) {
        return AuditEntry.by(visit.principal(), visit.origin(), clock.instant(), action, "team:" + visit.team())
                .with("member", member.value());
    }
}
