package dev.signet.credentials;

import dev.signet.access.Notice;
import dev.signet.access.NoticeKind;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import java.time.Instant;
import java.util.Set;

/// A client credential: a program holding its secret acts as its owner (rest-api.md §1.4).
public record Credential(
        OrganizationId organization,
        ClientId id,
        Description description,
        MemberId owner,
        Set<Scope> scopes,
        CredentialState state,
        CredentialTerms terms,
        Created created,
        Impersonation impersonation) {

    /// Copies what it is given.
    public Credential {
        scopes = Set.copyOf(scopes);
    }

    /// One whose secrets sign no subject tokens, unless they sign embeds.
    public Credential(
            OrganizationId organization,
            ClientId id,
            Description description,
            MemberId owner,
            Set<Scope> scopes,
            CredentialState state,
            CredentialTerms terms,
            Created created) {
        this(organization, id, description, owner, scopes, state, terms, created, Impersonation.OFF);
    }

    /// Whether it may be used for that.
    public boolean permits(Scope scope) {
        return scopes.contains(scope);
    }

    /// Whether it is unrevoked, switched on, and not past its end.
    public boolean worksAt(Instant now) {
        return state instanceof CredentialState.Active && !terms.areOverAt(now);
    }

    /// Whether its secrets must work again, to verify what was signed with them: then they are sealed.
    boolean signsWithSecrets() {
        return permits(Scope.EMBED) || impersonation == Impersonation.ON;
    }

    /// The same credential, otherwise described.
    Credential described(Description next) {
        return new Credential(organization, id, next, owner, scopes, state, terms, created, impersonation);
    }

    /// The same credential, acting as somebody else.
    Credential ownedBy(MemberId next) {
        return new Credential(organization, id, description, next, scopes, state, terms, created, impersonation);
    }

    /// The same credential with other privileges.
    Credential permitting(Set<Scope> next) {
        return new Credential(organization, id, description, owner, next, state, terms, created, impersonation);
    }

    /// The same credential in another state.
    Credential in(CredentialState next) {
        return new Credential(organization, id, description, owner, scopes, next, terms, created, impersonation);
    }

    /// The same credential on other terms.
    Credential under(CredentialTerms next) {
        return new Credential(organization, id, description, owner, scopes, state, next, created, impersonation);
    }

    /// The same credential, with that option.
    Credential with(Impersonation next) {
        return new Credential(organization, id, description, owner, scopes, state, terms, created, next);
    }

    /// What its owner is told of it.
    Notice notice(NoticeKind kind, String detail) {
        return new Notice(kind, owner, new Notice.About(id.value(), description.name()), detail);
    }

    /// How the audit names it.
    String auditName() {
        return "client:" + id;
    }

    /// Its name, unique among the organization's unrevoked credentials without regard to case, and what it is
    /// for.
    public record Description(String name, String text) {}

    /// By whom and when it was made.
    public record Created(MemberId by, Instant at) {}
}
