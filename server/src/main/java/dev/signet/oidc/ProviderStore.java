package dev.signet.oidc;

import static dev.signet.oidc.tables.Providers.PROVIDERS;

import dev.signet.base.AccountTypeId;
import dev.signet.base.Json;
import dev.signet.base.MemberId;
import dev.signet.base.TeamId;
import dev.signet.database.Directory;
import dev.signet.database.Transaction;
import dev.signet.oidc.IdentityProvider.Secrecy;
import dev.signet.oidc.tables.Providers;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The identity providers of an organization, found by their ids through the directory.
final class ProviderStore {
    private static final String DIRECTORY_KIND = "identity-provider";
    private static final Providers P = PROVIDERS;
    private static final List<Field<?>> CHANGING = List.of(
            P.NAME,
            P.ISSUER,
            P.CLIENT_ID,
            P.IS_ENABLED,
            P.IS_REQUIRED,
            P.CREATES_MEMBERS,
            P.DEFAULT_ACCOUNT_TYPE_ID,
            P.GROUPS_CLAIM,
            P.GROUP_TEAMS,
            P.UPDATED_BY,
            P.UPDATED_AT);

    /// Whose provider that is.
    static Optional<Directory.Entry> whose(Directory directory, ProviderId id) {
        return directory.find(DIRECTORY_KIND, Sha256.ofText(id.toString()));
    }

    /// Lets one change at a time be made of the organization's providers.
    void lock(Transaction tx) {
        tx.sql()
                .select(DSL.field(
                        "pg_advisory_xact_lock(hashtextextended({0}, 0))",
                        Object.class, DSL.val("identity-providers" + tx.organization())))
                .execute();
    }

    void insert(Transaction tx, IdentityProvider provider, Optional<SealedSecret> secret) {
        tx.sql()
                .insertInto(P)
                .set(P.ORGANIZATION_ID, tx.organization().value())
                .set(P.PROVIDER_ID, provider.id().value())
                .set(settings(tx, provider))
                .set(P.SEALED, secret.map(SealedSecret::ciphertext).orElse(null))
                .set(P.KEY_VERSION, secret.map(SealedSecret::keyVersion).orElse(null))
                .set(P.CREATED_BY, provider.stamps().createdBy().value())
                .set(P.CREATED_AT, provider.stamps().createdAt())
                .execute();
        Directory.Entry entry =
                new Directory.Entry(tx.organization(), provider.id().toString());
        tx.directory().add(DIRECTORY_KIND, Sha256.ofText(provider.id().toString()), entry);
    }

    /// Writes all that can change of it but its secret.
    void update(Transaction tx, IdentityProvider provider) {
        tx.sql()
                .update(P)
                .set(settings(tx, provider))
                .where(is(tx, provider.id()))
                .execute();
    }

    /// Gives it that secret, or none.
    void keep(Transaction tx, ProviderId id, Optional<SealedSecret> secret) {
        tx.sql()
                .update(P)
                .set(P.SEALED, secret.map(SealedSecret::ciphertext).orElse(null))
                .set(P.KEY_VERSION, secret.map(SealedSecret::keyVersion).orElse(null))
                .where(is(tx, id))
                .execute();
    }

    /// With all that hangs on it.
    void delete(Transaction tx, ProviderId id) {
        tx.sql().deleteFrom(P).where(is(tx, id)).execute();
        tx.directory().remove(DIRECTORY_KIND, Sha256.ofText(id.toString()));
    }

    Optional<IdentityProvider> find(Transaction tx, ProviderId id) {
        return tx.sql().selectFrom(P).where(is(tx, id)).fetchOptional(ProviderStore::read);
    }

    /// The same, kept from changes until the transaction ends.
    Optional<IdentityProvider> held(Transaction tx, ProviderId id) {
        return tx.sql().selectFrom(P).where(is(tx, id)).forShare().fetchOptional(ProviderStore::read);
    }

    /// All, the oldest first.
    List<IdentityProvider> all(Transaction tx) {
        return tx.sql()
                .selectFrom(P)
                .where(own(tx))
                .orderBy(P.CREATED_AT, P.PROVIDER_ID)
                .fetch(ProviderStore::read);
    }

    /// Its client secret as it is kept.
    Optional<SealedSecret> secret(Transaction tx, ProviderId id) {
        return tx.sql()
                .select(P.SEALED, P.KEY_VERSION)
                .from(P)
                .where(is(tx, id), P.SEALED.isNotNull())
                .fetchOptional(row -> new SealedSecret(row.value1(), row.value2()));
    }

    private static Condition own(Transaction tx) {
        return P.ORGANIZATION_ID.eq(tx.organization().value());
    }

    private static Condition is(Transaction tx, ProviderId id) {
        return own(tx).and(P.PROVIDER_ID.eq(id.value()));
    }

    private static Record settings(Transaction tx, IdentityProvider provider) {
        IdentityProvider.Settings settings = provider.settings();
        Record row = tx.sql().newRecord(CHANGING);
        row.set(P.NAME, settings.name());
        row.set(P.ISSUER, settings.issuer());
        row.set(P.CLIENT_ID, settings.clientId());
        row.set(P.IS_ENABLED, provider.is(ProviderOption.ENABLED));
        row.set(P.IS_REQUIRED, provider.is(ProviderOption.REQUIRED));
        row.set(P.CREATES_MEMBERS, provider.is(ProviderOption.CREATES_MEMBERS));
        row.set(
                P.DEFAULT_ACCOUNT_TYPE_ID,
                settings.newcomers().map(AccountTypeId::value).orElse(null));
        row.set(P.GROUPS_CLAIM, settings.groups().claim().orElse(null));
        row.set(P.GROUP_TEAMS, written(settings.groups().teams()));
        row.set(P.UPDATED_BY, provider.stamps().updatedBy().value());
        row.set(P.UPDATED_AT, provider.stamps().updatedAt());
        return row;
    }

    private static String written(Map<String, TeamId> teams) {
        Map<String, String> texts = new TreeMap<>();
        teams.forEach((group, team) -> texts.put(group, team.toString()));
        return Json.text(texts);
    }

    private static Map<String, TeamId> teams(String written) {
        Map<String, TeamId> teams = new HashMap<>();
        Json.parse(written.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .forEachEntry((group, team) -> TeamId.parse(team.asString()).ifPresent(id -> teams.put(group, id)));
        return teams;
    }

    private static IdentityProvider read(Record row) {
        return new IdentityProvider(
                new ProviderId(row.get(P.PROVIDER_ID)),
                new IdentityProvider.Settings(
                        row.get(P.NAME),
                        row.get(P.ISSUER),
                        row.get(P.CLIENT_ID),
                        Optional.ofNullable(row.get(P.DEFAULT_ACCOUNT_TYPE_ID)).map(AccountTypeId::new),
                        new IdentityProvider.Groups(
                                Optional.ofNullable(row.get(P.GROUPS_CLAIM)), teams(row.get(P.GROUP_TEAMS)))),
                options(row),
                row.get(P.SEALED) == null ? Secrecy.PUBLIC : Secrecy.SECRET,
                new IdentityProvider.Stamps(
                        new MemberId(row.get(P.CREATED_BY)),
                        row.get(P.CREATED_AT),
                        new MemberId(row.get(P.UPDATED_BY)),
                        row.get(P.UPDATED_AT)));
    }

    private static Set<ProviderOption> options(Record row) {
        Set<ProviderOption> options = EnumSet.noneOf(ProviderOption.class);
        if (row.get(P.IS_ENABLED)) options.add(ProviderOption.ENABLED);
        if (row.get(P.IS_REQUIRED)) options.add(ProviderOption.REQUIRED);
        if (row.get(P.CREATES_MEMBERS)) options.add(ProviderOption.CREATES_MEMBERS);
        return options;
    }
}
