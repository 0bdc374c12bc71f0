package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.Problem;
import dev.signet.base.Violation;
import dev.signet.database.Transaction;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Creates a client credential. Its secret, if it gets one, leaves here once, in the outcome, and can never be
/// read again.
///
/// Admins choose the owner, an active member who is no embed's user; members with "Create API keys" own what they
/// create
/// (rest-api.md §1.4). Where the organization limits how long credentials live, one without an end gets the
/// latest it may have.
public final class CreateCredential {
    private static final int CLIENT_ID_BYTES = 32;

    private final AccessGround ground;
    private final CredentialRights rights;
    private final CredentialOwners owners;
    private final TermsRule rule;
    private final MintSecret mint;
    private final CredentialStore credentials = new CredentialStore();

    /// Works on that ground.
    public CreateCredential(CredentialGround ground) {
        this.ground = ground.access();
        this.rights = new CredentialRights(ground.access().access());
        this.owners = new CredentialOwners(ground.access().standings());
        this.rule = new TermsRule(ground.policies());
        this.mint = new MintSecret(ground.sealer());
    }

    /// What is to be created.
    public record NewCredential(
            MemberId owner,
            Credential.Description description,
            Set<Scope> scopes,
            CredentialTerms terms,
            FirstSecret secret,
            Impersonation impersonation) {

        /// Copies what it is given; refuses a credential that is good for nothing.
        public NewCredential {
            scopes = Set.copyOf(scopes);
            if (scopes.isEmpty()) throw new IllegalArgumentException("a credential has at least one privilege");
        }

        /// One without the option to impersonate.
        public NewCredential(
                MemberId owner,
                Credential.Description description,
                Set<Scope> scopes,
                CredentialTerms terms,
                FirstSecret secret) {
            this(owner, description, scopes, terms, secret, Impersonation.OFF);
        }

        /// One with a secret.
        public NewCredential(
                MemberId owner, Credential.Description description, Set<Scope> scopes, CredentialTerms terms) {
            this(owner, description, scopes, terms, FirstSecret.MINTED);
        }

        /// The same on other terms.
        NewCredential under(CredentialTerms next) {
            return new NewCredential(owner, description, scopes, next, secret, impersonation);
        }

        /// One without terms.
        public NewCredential(MemberId owner, Credential.Description description, Set<Scope> scopes) {
            this(owner, description, scopes, CredentialTerms.none());
        }
    }

    /// Whether it begins with a secret; one that does not authenticates by its registered keys.
    public enum FirstSecret {
        MINTED,
        NONE
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The credential, and its secret for the only time, with the id the secret is told by afterwards.
        record Created(Credential credential, Secret secret, UUID secretId) implements Outcome {}

        /// The credential, which has no secret.
        record CreatedBare(Credential credential) implements Outcome {}

        /// An unrevoked credential has that name.
        record NameTaken() implements Outcome {}

        /// What was asked for cannot be had.
        record Refused(Problem problem) implements Outcome {}

        /// Whoever asks may not create this.
        record Forbidden() implements Outcome {}
    }

    /// Creates the credential.
    public Outcome create(Principal principal, Origin origin, NewCredential wanted) {
        boolean mayCreate = switch (rights.of(principal)) {
            case ALL -> true;
            case OWN -> wanted.owner().equals(principal.member());
            case NONE -> false;
        };
        if (!mayCreate) return new Outcome.Forbidden();
        Optional<Problem> bar = owners.whyNot(principal);
        if (bar.isPresent()) return new Outcome.Refused(bar.get());
        Instant now = ground.clock().instant();
        Optional<Instant> latest = rule.latestEnd(principal.organization(), now);
        CredentialTerms terms = wanted.terms().until(wanted.terms().expiresAt().or(() -> latest));
        List<Violation> violations = violations(principal, wanted);
        violations.addAll(rule.ofEnd(terms.expiresAt(), latest, now));
        if (!violations.isEmpty()) return new Outcome.Refused(Problem.invalid(violations));
        return ground.database()
                .inOrganization(principal.organization(), tx -> in(tx, principal, origin, wanted.under(terms)));
    }

    private List<Violation> violations(Principal principal, NewCredential wanted) {
        List<Violation> violations = new ArrayList<>();
        owners.whyNot(principal.organization(), wanted.owner()).ifPresent(violations::add);
        violations.addAll(rule.ofScopes(principal.organization(), wanted.scopes()));
        return violations;
    }

    /// Creates the credential as part of the caller's transaction and decision.
    public Outcome in(Transaction tx, Principal principal, Origin origin, NewCredential wanted) {
        Credential credential = new Credential(
                tx.organization(),
                new ClientId(RandomText.hex(CLIENT_ID_BYTES)),
                wanted.description(),
                wanted.owner(),
                wanted.scopes(),
                new CredentialState.Active(),
                wanted.terms(),
                new Credential.Created(principal.member(), ground.clock().instant()),
                wanted.impersonation());
        credentials.lockNames(tx);
        if (!credentials.insert(tx, credential)) return new Outcome.NameTaken();
        ground.audit().record(tx, entry(principal, origin, credential));
        return switch (wanted.secret()) {
            case MINTED ->
                withSecret(
                        credential, mint.in(tx, credential, credential.created().at()));
            case NONE -> new Outcome.CreatedBare(credential);
        };
    }

    private static Outcome withSecret(Credential credential, MintSecret.Minted minted) {
        return new Outcome.Created(credential, minted.secret(), minted.id());
    }

    private static AuditEntry entry(Principal principal, Origin origin, Credential credential) {
        AuditEntry entry = AuditEntry.by(
                        principal,
                        origin,
                        credential.created().at(),
                        AuditAction.CREDENTIAL_CREATE,
                        credential.auditName())
                .with("name", credential.description().name())
                .with("owner", credential.owner().value())
                .with("scopes", String.join(" ", Scope.wires(credential.scopes())));
        return TermsText.with(
                credential.impersonation() == Impersonation.ON ? entry.with("impersonate", "on") : entry,
                credential.terms());
    }
}
