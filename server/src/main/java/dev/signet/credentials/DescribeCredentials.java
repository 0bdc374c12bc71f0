package dev.signet.credentials;

import dev.signet.access.AccessGround;
import dev.signet.access.Standing;
import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells all that may be told of credentials: beside their rows, their secrets, uses and people.
final class DescribeCredentials {
    private final AccessGround ground;
    private final SecretStore secrets = new SecretStore();
    private final UseStore uses = new UseStore();

    DescribeCredentials(AccessGround ground) {
        this.ground = ground;
    }

    /// Rows with what the same transaction knows of them.
    record Rows(
            List<CredentialListStore.Row> rows,
            Map<ClientId, List<KnownSecret>> secrets,
            Map<ClientId, UseStore.Used> uses) {}

    Rows gather(Transaction tx, List<CredentialListStore.Row> rows) {
        List<ClientId> ids = rows.stream().map(row -> row.credential().id()).toList();
        return new Rows(rows, secrets.live(tx, ids, ground.clock().instant()), uses.of(tx, ids));
    }

    /// Outside the transaction, for members are asked about in transactions of their own.
    List<KnownCredential> describe(Rows rows) {
        Instant now = ground.clock().instant();
        return rows.rows().stream().map(row -> describe(row, rows, now)).toList();
    }

    private KnownCredential describe(CredentialListStore.Row row, Rows rows, Instant now) {
        Credential credential = row.credential();
        Optional<Standing> owner = find(credential.organization(), credential.owner());
        Optional<UseStore.Used> used = Optional.ofNullable(rows.uses().get(credential.id()));
        return new KnownCredential(
                credential,
                CredentialStatus.of(credential, now, activity(owner)),
                new KnownCredential.People(
                        owner.map(DescribeCredentials::person).orElse(KnownCredential.Person.NOBODY),
                        find(credential.organization(), credential.created().by())
                                .map(DescribeCredentials::name)
                                .orElse("")),
                new KnownCredential.Usage(
                        row.updatedAt(),
                        used.map(UseStore.Used::last),
                        used.map(UseStore.Used::count).orElse(0L)),
                rows.secrets().getOrDefault(credential.id(), List.of()));
    }

    private Optional<Standing> find(OrganizationId organization, MemberId member) {
        return ground.standings().find(organization, member);
    }

    static CredentialStatus.Owner activity(Optional<Standing> owner) {
        return owner.filter(Standing::isActive).isPresent()
                ? CredentialStatus.Owner.ACTIVE
                : CredentialStatus.Owner.GONE;
    }

    private static KnownCredential.Person person(Standing standing) {
        return new KnownCredential.Person(
                name(standing),
                standing.member().email(),
                standing.accountType().name());
    }

    private static String name(Standing standing) {
        return standing.member().name().full();
    }
}
