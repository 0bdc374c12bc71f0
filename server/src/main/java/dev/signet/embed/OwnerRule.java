package dev.signet.embed;

import dev.signet.access.Member;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.credentials.Credential;
import dev.signet.embed.EmbedRules.InternalUsers;

/// Whom a ticket may name, judged by who owns its credential (embedding.md §1.2): an Admin's may name anybody
/// of the organization, everybody else's only the owner.
///
/// A viewer therefore never gets more than the owner has: whoever is not the owner's own person is there by an Admin's
/// ticket alone, and an Admin caps nothing `[inferred]`. Asked again at every request of a session, so a demoted owner
/// ends the sessions of others. An embed user who was made an Admin gets in by no ticket.
final class OwnerRule {
    private final Standings standings;
    private final InternalUsers internalUsers;

    OwnerRule(Standings standings, EmbedRules rules) {
        this.standings = standings;
        this.internalUsers = rules.internalUsers();
    }

    boolean mayName(Credential credential, String email) {
        return standings
                .find(credential.organization(), credential.owner())
                .filter(Standing::isActive)
                .filter(owner ->
                        owner.accountType().isAdmin() || owner.member().email().equalsIgnoreCase(email))
                .isPresent();
    }

    /// Whether somebody of that kind and account type comes in by a ticket at all.
    boolean admits(Standing standing) {
        return switch (standing.member().kind()) {
            case EMBED -> !standing.accountType().isAdmin();
            case INTERNAL, GUEST ->
                switch (internalUsers) {
                    case NONE -> false;
                    case ALL_BUT_ADMINS -> !standing.accountType().isAdmin();
                    case ALL -> true;
                };
        };
    }

    /// Whether this session's member may still be let in by that credential.
    boolean stillHolds(Credential credential, Standing standing) {
        Member member = standing.member();
        return standing.isActive() && admits(standing) && mayName(credential, member.email());
    }
}
