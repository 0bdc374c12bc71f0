package dev.signet.credentials;

import dev.signet.access.Capability;
import dev.signet.access.MemberKind;
import dev.signet.access.OrganizationPolicies;
import dev.signet.access.OrganizationPolicy;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.secrets.TokenBasis;
import dev.signet.secrets.TokenClaims;
import java.util.Optional;
import java.util.function.Predicate;

/// Whom a proven token of a working credential acts as now; judged from what is in memory.
///
/// Guarantee: what let somebody act as another when the token was made must still hold, all of it: it is asked
/// again at every call.
final class WhoActs {
    private final Credentials credentials;
    private final TokenFamilies families;
    private final Standings standings;
    private final OrganizationPolicies policies;

    WhoActs(Credentials credentials, TokenFamilies families, Standings standings, OrganizationPolicies policies) {
        this.credentials = credentials;
        this.families = families;
        this.standings = standings;
        this.policies = policies;
    }

    /// Whether a member may be acted as by an Admin: a person of the organization, active, and no Admin.
    static boolean canBeActedAs(Standing standing) {
        return standing.isActive()
                && standing.member().kind() == MemberKind.INTERNAL
                && !standing.accountType().isAdmin();
    }

    /// Whether tickets vouch for that member: an active user of embeds, and no Admin.
    static boolean canBeVouchedFor(Standing standing) {
        return standing.isActive()
                && standing.member().kind() == MemberKind.EMBED
                && !standing.accountType().isAdmin();
    }

    /// Who that is; empty when nobody any more. `works` is asked of the credential of an actor.
    Optional<Principal.Machine> now(Credential credential, TokenClaims claims, Predicate<Credential> works) {
        return switch (claims.holder().basis()) {
            case TokenBasis.Ownership() ->
                Optional.of(new Principal.Machine(credential.organization(), credential.owner(), credential.id()));
            case TokenBasis.Impersonation by ->
                subject(credential, claims)
                        .filter(WhoActs::canBeActedAs)
                        .filter(_ -> stillActs(credential, by, works))
                        .map(subject -> new Principal.Machine(
                                credential.organization(),
                                subject.member().id(),
                                credential.id(),
                                Optional.of(new MemberId(by.actor()))));
            case TokenBasis.Voucher() ->
                subject(credential, claims)
                        .filter(WhoActs::canBeVouchedFor)
                        .filter(subject -> stillVouches(credential, subject))
                        .map(subject -> new Principal.Machine(
                                credential.organization(), subject.member().id(), credential.id()));
        };
    }

    private Optional<Standing> subject(Credential credential, TokenClaims claims) {
        return standings.find(
                credential.organization(), new MemberId(claims.holder().subject()));
    }

    /// Their token holds, of a credential that is still theirs and works, and they are an Admin.
    private boolean stillActs(Credential credential, TokenBasis.Impersonation by, Predicate<Credential> works) {
        MemberId actor = new MemberId(by.actor());
        boolean holds = credentials
                .find(new ClientId(by.client()))
                .map(StoredCredential::credential)
                .filter(theirs -> theirs.organization().equals(credential.organization()))
                .filter(theirs -> theirs.owner().equals(actor))
                .filter(works)
                .isPresent();
        return holds && !families.hasEnded(credential.organization(), by.token()) && administers(credential, actor);
    }

    private boolean administers(Credential credential, MemberId member) {
        return standings
                .find(credential.organization(), member)
                .filter(standing -> standing.permits(Capability.ADMINISTER))
                .isPresent();
    }

    /// Tickets are traded here, by credentials that sign embeds, for whomever their owner may name
    /// (embedding.md §1.2).
    private boolean stillVouches(Credential credential, Standing subject) {
        OrganizationPolicy policy = policies.of(credential.organization());
        return policy.jwtBearer()
                && policy.secureEmbedding()
                && credential.permits(Scope.EMBED)
                && (credential.owner().equals(subject.member().id()) || administers(credential, credential.owner()));
    }
}
