package dev.signet.access;

import dev.signet.base.InodeId;
import dev.signet.base.MemberId;
import java.util.Optional;

/// Tells why a member can or cannot do something with an object, rule by rule, and audits that it was asked.
///
/// For Admins and those who may share the object; and for a member about itself, where it sees the object.
/// Everybody else gets the answer of an object that is not there.
public final class ExplainAccess {
    private final AccessGround ground;

    /// Explains there.
    public ExplainAccess(AccessGround ground) {
        this.ground = ground;
    }

    /// Whether that member may do that with that object.
    public record Question(MemberId member, ObjectAction action, InodeId object) {}

    /// The decision and its reasons; empty when whoever asks must not learn of the object.
    public Optional<Explanation> explain(Principal principal, Origin origin, Question question) {
        if (!mayAsk(principal, question)) return Optional.empty();
        Explanation explanation = ground.access()
                .explain(principal.organization(), question.member(), question.action(), question.object());
        ground.database().inOrganization(principal.organization(), tx -> {
            ground.audit().record(tx, entry(principal, origin, question));
            return explanation;
        });
        return Optional.of(explanation);
    }

    /// Sharing means something on every kind of object, so to whom it is not hidden, they see it.
    private boolean mayAsk(Principal principal, Question question) {
        return switch (ground.access().decide(principal, ObjectAction.SHARE, question.object())) {
            case Decision.Allowed() -> true;
            case Decision.Denied(Decision.Need _) -> question.member().equals(principal.member());
            case Decision.Hidden() -> false;
        };
    }

    private AuditEntry entry(Principal principal, Origin origin, Question question) {
        return AuditEntry.by(
                        principal,
                        origin,
                        ground.clock().instant(),
                        AuditAction.PERMISSION_EXPLAIN,
                        "inode:" + question.object())
                .with("member", question.member().value())
                .with("action", question.action().wire());
    }
}
