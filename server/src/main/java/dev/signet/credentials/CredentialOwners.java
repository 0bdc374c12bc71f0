package dev.signet.credentials;

import dev.signet.access.MemberKind;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.Fault;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import java.util.Optional;

/// Who owns credentials, and who changes them in an owner's name: people who signed in, and their own programs.
///
/// Tokens of an exchange or a ticket, and embeds, are good for an hour. What they made or rotated would outlive them,
/// and whoever had them once would act as the member for good.
final class CredentialOwners {
    private final Standings standings;

    CredentialOwners(Standings standings) {
        this.standings = standings;
    }

    /// Why that member cannot get a credential.
    Optional<Violation> whyNot(OrganizationId organization, MemberId owner) {
        Optional<Standing> found = standings.find(organization, owner).filter(Standing::isActive);
        if (found.isEmpty()) return refused("Give the ID of an active member of this organization.");
        return found.filter(CredentialOwners::isOfEmbeds)
                .flatMap(_ -> refused("Embed users own no credentials. Give the ID of another active member."));
    }

    /// Why whoever asks changes no credential, whatever their account type permits.
    Optional<Problem> whyNot(Principal principal) {
        return asAnother(principal)
                .or(() -> standings
                        .find(principal.organization(), principal.member())
                        .filter(CredentialOwners::isOfEmbeds)
                        .flatMap(_ -> forbidden("Embed users own no credentials and cannot manage any.")));
    }

    private static Optional<Problem> asAnother(Principal principal) {
        return switch (principal) {
            case Principal.Human _, Principal.Operator _ -> Optional.empty();
            case Principal.Machine machine ->
                machine.actor()
                        .flatMap(_ -> forbidden("An access token that impersonates a member cannot manage credentials."
                                + " Use a token of your own."));
            case Principal.Viewer _ -> forbidden("Embeds cannot manage credentials.");
        };
    }

    private static boolean isOfEmbeds(Standing standing) {
        return standing.member().kind() == MemberKind.EMBED;
    }

    private static Optional<Violation> refused(String why) {
        return Optional.of(new Violation("ownerId", why));
    }

    private static Optional<Problem> forbidden(String why) {
        return Optional.of(Problem.of(Fault.FORBIDDEN, why));
    }
}
