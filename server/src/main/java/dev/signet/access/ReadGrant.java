package dev.signet.access;

import dev.signet.base.MemberId;
import java.util.Optional;
import java.util.UUID;

/// Looks at one grant: for those who may share the object, and for the member it is given to.
public final class ReadGrant {
    private final AccessGround ground;
    private final GrantStore grants = new GrantStore();

    /// Reads there.
    public ReadGrant(AccessGround ground) {
        this.ground = ground;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The grant.
        record Found(Grant grant) implements Outcome {}

        /// There is none, or whoever asks must not learn of the object.
        record NotFound() implements Outcome {}

        /// Whoever asks sees the object and not its grants.
        record Forbidden() implements Outcome {}
    }

    /// The grant of that id.
    public Outcome find(Principal principal, UUID id) {
        Optional<Grant> grant = ground.database().inOrganization(principal.organization(), tx -> grants.find(tx, id));
        return grant.map(found -> judge(principal, found)).orElseGet(Outcome.NotFound::new);
    }

    private Outcome judge(Principal principal, Grant grant) {
        return switch (ground.access()
                .decide(principal, ObjectAction.SHARE, grant.object().id())) {
            case Decision.Allowed() -> new Outcome.Found(grant);
            case Decision.Hidden() -> new Outcome.NotFound();
            case Decision.Denied(Decision.Need _) ->
                isTo(grant, principal.member()) ? new Outcome.Found(grant) : new Outcome.Forbidden();
        };
    }

    private static boolean isTo(Grant grant, MemberId member) {
        return grant.grantee().equals(new Grantee.ToMember(member));
    }
}
