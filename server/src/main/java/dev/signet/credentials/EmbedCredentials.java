package dev.signet.credentials;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Database;
import dev.signet.database.LiveCache;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.TicketKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The credentials that hosts sign tickets with, and the keys to verify those with.
///
/// Guarantee: state and privileges are as they are now; what is kept in memory of a secret is sealed, and it
/// is unsealed for each ticket anew.
public final class EmbedCredentials {
    private static final int SIZE = 50_000;
    private static final OrganizationId NOBODYS = new OrganizationId(new UUID(0, 0));

    private final Database database;
    private final Sealer sealer;
    private final CredentialStore credentials = new CredentialStore();
    private final SecretStore secrets = new SecretStore();
    private final LiveCache<ClientId, Optional<Signer>> cache;

    /// Reads from this database and unseals with that sealer.
    public EmbedCredentials(Database database, Sealer sealer) {
        this.database = database;
        this.sealer = sealer;
        this.cache = new LiveCache<>(
                database.feed(), CredentialStore.CHANGE_KIND, SIZE, change -> new ClientId(change.id()), this::load);
    }

    /// The credential now, whatever its state and privileges, and whichever organization it belongs to.
    public Optional<Credential> find(ClientId id) {
        return cache.get(id).map(Signer::credential);
    }

    /// What verifies tickets of this credential: its live secrets; none when it was never meant to sign any.
    public List<TicketKey> keys(Credential credential) {
        return cache.get(credential.id()).map(this::unseal).orElse(List.of());
    }

    /// Whether it may sign tickets now: active, and with the privilege Embedding.
    public static boolean maySign(Credential credential) {
        return credential.state() instanceof CredentialState.Active && credential.permits(Scope.EMBED);
    }

    private List<TicketKey> unseal(Signer signer) {
        Credential credential = signer.credential();
        return signer.secrets().stream()
                .map(row -> TicketKey.unseal(
                        sealer, row.sealed(), SecretPlace.client(credential.organization(), credential.id(), row.id())))
                .toList();
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
        return credential.map(found -> new Signer(found, sealed));
    }

    /// A credential with its live secrets, sealed.
    private record Signer(Credential credential, List<SecretStore.SealedRow> secrets) {
        Signer {
            secrets = List.copyOf(secrets);
        }
    }
}
