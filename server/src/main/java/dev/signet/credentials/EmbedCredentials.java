package dev.signet.credentials;

import dev.signet.access.OrganizationPolicies;
import dev.signet.access.Origin;
import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.TicketKey;
import dev.signet.secrets.TicketSigner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The credentials that hosts sign tickets with, and the keys to verify those with.
///
/// Guarantee: state and privileges are as they are now, and a secret that has ended verifies nothing. What was unsealed
/// is kept as [UnsealedKeys] says.
public final class EmbedCredentials {
    private static final int SIZE = 50_000;
    private static final OrganizationId NOBODYS = new OrganizationId(new UUID(0, 0));

    private final Database database;
    private final Ground ground;
    private final CredentialStore credentials = new CredentialStore();
    private final SecretStore secrets = new SecretStore();
    private final CredentialKeyStore keys = new CredentialKeyStore();
    private final LiveCache<ClientId, Optional<Signer>> cache;
    private final UnsealedKeys unsealed;

    /// What it stands on beside the database.
    public record Ground(Sealer sealer, OrganizationPolicies policies, CredentialUses uses, InstantSource clock) {}

    /// Reads from this database.
    public EmbedCredentials(Database database, Ground ground) {
        this.database = database;
        this.ground = ground;
        this.unsealed = new UnsealedKeys(ground.sealer());
        this.cache = new LiveCache<>(
                database.feed(), CredentialStore.CHANGE_KIND, SIZE, change -> new ClientId(change.id()), this::load);
    }

    /// The credential now, whatever its state and privileges, and whichever organization it belongs to.
    public Optional<Credential> find(ClientId id) {
        return cache.get(id).map(Signer::credential);
    }

    /// What verifies tickets of the credential that the hint names: the one registered key it asks for, or all
    /// live secrets and registered keys; none when it was never meant to sign any.
    public List<TicketKey> keys(KeyHint hint) {
        Instant now = ground.clock().instant();
        return cache.get(hint.client())
                .map(signer -> Stream.concat(
                                hint.key().isPresent() ? Stream.empty() : secretsOf(signer, now),
                                new TriedKeys(signer.keys(), now)
                                        .of(hint).stream().map(single -> TicketKey.of(single.publicKey(), single.id())))
                        .toList())
                .orElse(List.of());
    }

    /// Signs with the credential's newest live secret, without telling it; empty when it has none that signs.
    public Optional<TicketSigner> signer(Credential credential) {
        Instant now = ground.clock().instant();
        return cache.get(credential.id())
                .flatMap(signer -> signer.live(now)
                        .reduce((_, newest) -> newest)
                        .map(row -> TicketSigner.unseal(
                                ground.sealer(),
                                row.sealed(),
                                row.placeIn(signer.credential().organization()))));
    }

    /// What seals the secrets that tickets bring.
    public Sealer sealer() {
        return ground.sealer();
    }

    /// Why it cannot sign tickets now; empty when it can.
    public Optional<EmbedBar> whyNot(Credential credential) {
        return switch (credential.state()) {
            case CredentialState.Revoked _ -> Optional.of(EmbedBar.REVOKED);
            case CredentialState.Disabled _ -> Optional.of(EmbedBar.DISABLED);
            case CredentialState.Active() -> {
                if (credential.terms().areOverAt(ground.clock().instant())) yield Optional.of(EmbedBar.EXPIRED);
                if (!credential.permits(Scope.EMBED)) yield Optional.of(EmbedBar.NO_EMBED_PRIVILEGE);
                yield ground.policies().of(credential.organization()).secureEmbedding()
                        ? Optional.empty()
                        : Optional.of(EmbedBar.EMBEDDING_OFF);
            }
        };
    }

    /// Whether it may sign tickets now.
    public boolean maySign(Credential credential) {
        return whyNot(credential).isEmpty();
    }

    /// Notes that an embed was opened with it.
    public void used(Credential credential, Origin origin) {
        ground.uses().count(credential, origin);
    }

    /// Notes that a ticket was signed with that registered key.
    public void used(Credential credential, UUID registeredKey) {
        ground.uses().count(credential, registeredKey);
    }

    private Stream<TicketKey> secretsOf(Signer signer, Instant now) {
        return signer.live(now).map(row -> unsealed.of(signer.credential().organization(), row));
    }

    /// Asks the same questions about a client id that exists and one that does not.
    private Optional<Signer> load(ClientId id) {
        Optional<OrganizationId> organization =
                database.directory(directory -> CredentialStore.organizationOf(directory, id));
        return database.inOrganization(organization.orElse(NOBODYS), tx -> load(tx, id));
    }

    private Optional<Signer> load(Transaction tx, ClientId id) {
        Optional<Credential> credential = credentials.find(tx, id);
        List<SecretStore.SealedRow> sealed = secrets.sealedOf(tx, id);
        List<StoredKey> registered = keys.stored(tx, id);
        return credential.map(found -> new Signer(found, sealed, registered));
    }

    /// A credential with its secrets, sealed, some of which have ended, and its registered keys.
    private record Signer(Credential credential, List<SecretStore.SealedRow> secrets, List<StoredKey> keys) {
        Signer {
            secrets = List.copyOf(secrets);
            keys = List.copyOf(keys);
        }

        Stream<SecretStore.SealedRow> live(Instant now) {
            return secrets.stream().filter(row -> now.isBefore(row.endsAt()));
        }
    }
}
