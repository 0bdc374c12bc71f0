package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.REGISTERED_KEYS;

import dev.signet.base.ClientId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.secrets.KeySet;
import dev.signet.secrets.VerifyingKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// Which key sets are to be fetched, who is about it, and what was found.
final class KeySetStore {
    private static final int MOST_LOOKED_AT = 50;

    /// Public keys as they are kept.
    static List<String> texts(KeySet set) {
        return set.keys().stream().map(VerifyingKey::jwk).toList();
    }

    /// Takes the URL that has been due longest, with all its registered keys, and keeps it from other nodes until then.
    static Optional<ClaimedKeySet> claim(DSLContext node, Instant now, Instant until) {
        return node
                .select(REGISTERED_KEYS.JWKS_URL)
                .from(REGISTERED_KEYS)
                .where(REGISTERED_KEYS.NEXT_FETCH_AT.le(now))
                .groupBy(REGISTERED_KEYS.JWKS_URL)
                .orderBy(DSL.min(REGISTERED_KEYS.NEXT_FETCH_AT))
                .limit(MOST_LOOKED_AT)
                .fetch(REGISTERED_KEYS.JWKS_URL)
                .stream()
                .filter(url -> isOurs(node, url, now))
                .findFirst()
                .map(url -> new ClaimedKeySet(new KeySetUrl(URI.create(url)), until, take(node, url, until)));
    }

    /// Whoever has the lock looks again: another node may have taken it meanwhile.
    private static boolean isOurs(DSLContext node, String url, Instant now) {
        boolean locked = node.select(DSL.field(
                        "pg_try_advisory_xact_lock(hashtextextended({0}, 0))",
                        Boolean.class, DSL.val("key-set " + url)))
                .fetchSingle()
                .value1();
        return locked
                && node.fetchExists(
                        REGISTERED_KEYS, REGISTERED_KEYS.JWKS_URL.eq(url).and(REGISTERED_KEYS.NEXT_FETCH_AT.le(now)));
    }

    /// Rows that somebody is just writing are passed over: they stay due.
    private static List<ClaimedKeySet.Place> take(DSLContext node, String url, Instant until) {
        return node.update(REGISTERED_KEYS)
                .set(REGISTERED_KEYS.NEXT_FETCH_AT, until)
                .where(REGISTERED_KEYS.KEY_ID.in(DSL.select(REGISTERED_KEYS.KEY_ID)
                        .from(REGISTERED_KEYS)
                        .where(REGISTERED_KEYS.JWKS_URL.eq(url))
                        .and(REGISTERED_KEYS.NEXT_FETCH_AT.isNotNull())
                        .forUpdate()
                        .skipLocked()))
                .returning()
                .fetch(row -> new ClaimedKeySet.Place(
                        new OrganizationId(row.get(REGISTERED_KEYS.ORGANIZATION_ID)),
                        new ClientId(row.get(REGISTERED_KEYS.CLIENT_ID)),
                        row.get(REGISTERED_KEYS.KEY_ID),
                        until));
    }

    /// What is kept of it, kept from others; empty when it is gone, or another node's by now.
    Optional<KeptKeySet> lock(Transaction tx, ClaimedKeySet.Place place) {
        return tx.sql()
                .selectFrom(REGISTERED_KEYS)
                .where(isHeld(tx, place))
                .forUpdate()
                .fetchOptional(row -> new KeptKeySet(
                        List.of(row.get(REGISTERED_KEYS.PUBLIC_KEYS)),
                        row.get(REGISTERED_KEYS.KEYS_SKIPPED),
                        Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_FETCHED_AT)),
                        Optional.ofNullable(row.get(REGISTERED_KEYS.LAST_ERROR))));
    }

    void keep(Transaction tx, ClaimedKeySet.Place place, KeptKeySet kept, Instant next) {
        tx.sql()
                .update(REGISTERED_KEYS)
                .set(REGISTERED_KEYS.PUBLIC_KEYS, kept.keys().toArray(String[]::new))
                .set(REGISTERED_KEYS.KEYS_SKIPPED, kept.skipped())
                .set(REGISTERED_KEYS.LAST_FETCHED_AT, kept.at().orElse(null))
                .set(REGISTERED_KEYS.LAST_ERROR, kept.error().orElse(null))
                .set(REGISTERED_KEYS.NEXT_FETCH_AT, next)
                .where(isHeld(tx, place))
                .execute();
    }

    /// It is not fetched any more.
    void retire(Transaction tx, ClaimedKeySet.Place place) {
        tx.sql()
                .update(REGISTERED_KEYS)
                .setNull(REGISTERED_KEYS.NEXT_FETCH_AT)
                .where(isHeld(tx, place))
                .execute();
    }

    private static Condition isHeld(Transaction tx, ClaimedKeySet.Place place) {
        UUID organization = tx.organization().value();
        return REGISTERED_KEYS
                .ORGANIZATION_ID
                .eq(organization)
                .and(REGISTERED_KEYS.KEY_ID.eq(place.key()))
                .and(REGISTERED_KEYS.NEXT_FETCH_AT.eq(place.until()));
    }
}
