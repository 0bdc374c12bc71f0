package dev.signet.access;

import dev.signet.base.TeamId;
import dev.signet.database.Transaction;
import java.time.InstantSource;
import java.util.Optional;

/// Writes a team's value of an attribute, with the audit of it. The caller holds the lock of the attribute,
/// so that no two teams are given the same place.
final class WriteTeamAttribute {
    private final TeamAttributeStore values = new TeamAttributeStore();
    private final Audit audit;
    private final InstantSource clock;

    WriteTeamAttribute(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// Who does it.
    record By(Principal principal, Origin origin) {}

    /// Which team is to have which value.
    record Value(UserAttributeId attribute, TeamId team, String value) {}

    /// Gives it, at that place if one is said.
    void value(Transaction tx, By by, Value wanted, Optional<Integer> priority) {
        Member.Stamp now = new Member.Stamp(by.principal().member(), clock.instant());
        int place = priority.orElseGet(() -> values.nextPriority(tx, wanted.attribute()));
        values.assign(tx, wanted.attribute(), new AttributeSources.OfTeam(wanted.team(), wanted.value(), place), now);
        priority.ifPresent(said -> values.prioritize(tx, wanted.attribute(), wanted.team(), said));
        audit.record(
                tx,
                AuditEntry.by(
                                by.principal(),
                                by.origin(),
                                now.at(),
                                AuditAction.USER_ATTRIBUTE_ASSIGN,
                                "user-attribute:" + wanted.attribute())
                        .with("team", wanted.team().toString()));
    }
}
