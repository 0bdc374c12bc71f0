package dev.signet.credentials;

import dev.signet.access.Access;
import dev.signet.access.Audit;
import dev.signet.access.AuditAction;
import dev.signet.access.AuditEntry;
import dev.signet.access.Capability;
import dev.signet.access.Decision;
import dev.signet.access.Origin;
import dev.signet.access.Principal;
import dev.signet.access.Standing;
import dev.signet.access.Standings;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.secrets.KeptSecret;
import dev.signet.secrets.RandomText;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import dev.signet.secrets.SecretDigest;
import dev.signet.secrets.SecretShape;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Creates a client credential. Its secret leaves here once, in the outcome, and can never be read again.
///
/// Admins choose the owner, an active member; members with "Create API keys" own what they create (rest-api.md §1.4).
public final class CreateCredential {
    private static final int CLIENT_ID_BYTES = 32;

    private final Database database;
    private final Access access;
    private final Standings standings;
    private final Keeper keeper;
    private final CredentialStore credentials = new CredentialStore();
    private final SecretStore secrets = new SecretStore();

    /// Works in this database.
    public CreateCredential(Database database, Access access, Standings standings, Keeper keeper) {
        this.database = database;
        this.access = access;
        this.standings = standings;
        this.keeper = keeper;
    }

    /// What a new credential needs: how secrets are sealed, where it is audited, and when it is.
    public record Keeper(Sealer sealer, Audit audit, InstantSource clock) {}

    /// What is to be created.
    public record NewCredential(MemberId owner, Credential.Description description, Set<Scope> scopes) {

        /// Copies what it is given; refuses a credential that is good for nothing.
        public NewCredential {
            scopes = Set.copyOf(scopes);
            if (scopes.isEmpty()) throw new IllegalArgumentException("a credential has at least one privilege");
        }
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The credential, and its secret for the only time.
        record Created(Credential credential, Secret secret) implements Outcome {}

        /// An unrevoked credential has that name.
        record NameTaken() implements Outcome {}

        /// The owner is not an active member of this organization.
        record NoSuchOwner() implements Outcome {}

        /// Whoever asks may not create this.
        record Forbidden() implements Outcome {}
    }

    /// Creates the credential.
    public Outcome create(Principal principal, Origin origin, NewCredential wanted) {
        if (!mayCreate(principal, wanted.owner())) return new Outcome.Forbidden();
        boolean ownerIsActive = standings
                .find(principal.organization(), wanted.owner())
                .filter(Standing::isActive)
                .isPresent();
        if (!ownerIsActive) return new Outcome.NoSuchOwner();
        return database.inOrganization(principal.organization(), tx -> in(tx, principal, origin, wanted));
    }

    /// Creates the credential as part of the caller's transaction and decision.
    public Outcome in(Transaction tx, Principal principal, Origin origin, NewCredential wanted) {
        Instant now = keeper.clock().instant();
        Credential credential = new Credential(
                tx.organization(),
                new ClientId(RandomText.hex(CLIENT_ID_BYTES)),
                wanted.description(),
                wanted.owner(),
                wanted.scopes(),
                new CredentialState.Active(),
                new Credential.Created(principal.member(), now));
        if (!credentials.insert(tx, credential)) return new Outcome.NameTaken();
        Secret secret = addSecret(tx, credential);
        keeper.audit().record(tx, entry(principal, origin, credential));
        return new Outcome.Created(credential, secret);
    }

    private Secret addSecret(Transaction tx, Credential credential) {
        Secret secret = SecretShape.CLIENT_SECRET.mint();
        UUID id = UUID.randomUUID();
        secrets.insert(
                tx,
                new SecretStore.NewSecret(
                        id,
                        credential.id(),
                        keep(credential, id, secret),
                        secret.lastFour(),
                        credential.created().at()));
        return secret;
    }

    /// Digested for comparing; sealed as well when it must sign embeds.
    private KeptSecret keep(Credential credential, UUID id, Secret secret) {
        SecretDigest digest = SecretDigest.of(secret);
        if (!credential.permits(Scope.EMBED)) return new KeptSecret.Digested(digest);
        return new KeptSecret.DigestedAndSealed(
                digest,
                keeper.sealer().seal(secret, SecretPlace.client(credential.organization(), credential.id(), id)));
    }

    private boolean mayCreate(Principal principal, MemberId owner) {
        if (access.decide(principal, Capability.ADMINISTER) instanceof Decision.Allowed) return true;
        return owner.equals(principal.member())
                && access.decide(principal, Capability.CREATE_API_KEYS) instanceof Decision.Allowed;
    }

    private static AuditEntry entry(Principal principal, Origin origin, Credential credential) {
        return AuditEntry.by(
                        principal,
                        origin,
                        credential.created().at(),
                        AuditAction.CREDENTIAL_CREATE,
                        "client:" + credential.id())
                .with("name", credential.description().name())
                .with("owner", credential.owner().value())
                .with(
                        "scopes",
                        credential.scopes().stream().map(Scope::wire).sorted().collect(Collectors.joining(" ")));
    }
}
