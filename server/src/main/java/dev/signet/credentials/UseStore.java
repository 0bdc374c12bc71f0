package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.REGISTERED_KEYS;
import static dev.signet.credentials.tables.Tables.SECRETS;
import static dev.signet.credentials.tables.Tables.USES;

import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Query;
import org.jooq.impl.DSL;

/// Keeps how often each credential was used, and when last.
final class UseStore {
    private static final int LONGEST = 200;

    /// A credential's last use, and how often it was used.
    record Used(LastUse last, long count) {}

    /// Adds to what is kept. In one order on every node, so that two never wait for each other.
    void add(Transaction tx, Collection<Map.Entry<ClientId, CredentialUses.Use>> uses) {
        List<Query> queries = uses.stream()
                .sorted(Comparator.comparing(use -> use.getKey().value()))
                .map(use -> upsert(tx, use.getKey(), use.getValue()))
                .toList();
        tx.sql().batch(queries).execute();
    }

    /// Notes when secrets and registered keys were last good. Their ids never meet.
    void touch(Transaction tx, Collection<Map.Entry<UUID, Instant>> used) {
        List<Query> queries = used.stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> Stream.of(secret(tx, one), key(tx, one)))
                .toList();
        tx.sql().batch(queries).execute();
    }

    private static Query secret(Transaction tx, Map.Entry<UUID, Instant> used) {
        return tx.sql()
                .update(SECRETS)
                .set(SECRETS.LAST_USED_AT, used.getValue())
                .where(SECRETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SECRETS.SECRET_ID.eq(used.getKey()));
    }

    private static Query key(Transaction tx, Map.Entry<UUID, Instant> used) {
        return tx.sql()
                .update(REGISTERED_KEYS)
                .set(REGISTERED_KEYS.LAST_USED_AT, used.getValue())
                .where(REGISTERED_KEYS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(REGISTERED_KEYS.KEY_ID.eq(used.getKey()));
    }

    Map<ClientId, Used> of(Transaction tx, List<ClientId> clients) {
        return tx
                .sql()
                .selectFrom(USES)
                .where(USES.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(USES.CLIENT_ID.in(clients.stream().map(ClientId::value).toList()))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> new ClientId(row.get(USES.CLIENT_ID)),
                        row -> new Used(
                                new LastUse(row.get(USES.LAST_AT), row.get(USES.ADDRESS), row.get(USES.USER_AGENT)),
                                row.get(USES.COUNT))));
    }

    private static Query upsert(Transaction tx, ClientId client, CredentialUses.Use use) {
        return tx.sql()
                .insertInto(USES)
                .set(USES.ORGANIZATION_ID, tx.organization().value())
                .set(USES.CLIENT_ID, client.value())
                .set(USES.LAST_AT, use.at())
                .set(USES.ADDRESS, clean(use.origin().address()))
                .set(USES.USER_AGENT, clean(use.origin().userAgent()))
                .set(USES.COUNT, use.count())
                .onConflict(USES.CLIENT_ID)
                .doUpdate()
                .set(USES.LAST_AT, DSL.greatest(USES.LAST_AT, DSL.excluded(USES.LAST_AT)))
                .set(USES.ADDRESS, DSL.excluded(USES.ADDRESS))
                .set(USES.USER_AGENT, DSL.excluded(USES.USER_AGENT))
                .set(USES.COUNT, USES.COUNT.plus(DSL.excluded(USES.COUNT)));
    }

    /// What any client may call itself, cut to what the database can hold.
    private static String clean(String text) {
        return text.codePoints()
                .filter(point -> point >= ' ' && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
