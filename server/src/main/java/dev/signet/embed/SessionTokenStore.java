package dev.signet.embed;

import static dev.signet.embed.tables.SessionTokens.SESSION_TOKENS;

import dev.signet.base.InodeId;
import dev.signet.base.OrganizationId;
import dev.signet.database.Transaction;
import dev.signet.query.Way;
import dev.signet.secrets.Binding;
import dev.signet.secrets.SealedSecret;
import dev.signet.secrets.Sealer;
import dev.signet.secrets.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The tokens for warehouses that sessions brought, sealed, and each bound to its session and connection. They go with
/// their session.
final class SessionTokenStore {
    private static final String ALL = "all";

    void insert(Transaction tx, Sealer sealer, ViewerSessionId session, Way way) {
        way.everywhere().ifPresent(token -> insert(tx, sealer, session, Optional.empty(), token));
        way.single().forEach((connection, token) -> insert(tx, sealer, session, Optional.of(connection), token));
    }

    private static void insert(
            Transaction tx, Sealer sealer, ViewerSessionId session, Optional<InodeId> connection, Secret token) {
        @Nullable UUID of = connection.map(InodeId::value).orElse(null);
        SealedSecret sealed = sealer.seal(token, place(tx.organization(), session.value(), of));
        tx.sql()
                .insertInto(SESSION_TOKENS)
                .set(SESSION_TOKENS.ORGANIZATION_ID, tx.organization().value())
                .set(SESSION_TOKENS.SESSION_ID, session.value())
                .set(SESSION_TOKENS.CONNECTION_ID, of)
                .set(SESSION_TOKENS.SEALED, sealed.ciphertext())
                .set(SESSION_TOKENS.KEY_VERSION, sealed.keyVersion())
                .execute();
    }

    /// The way with the tokens of that session.
    Way find(Transaction tx, Sealer sealer, ViewerSessionId session) {
        Optional<Secret> everywhere = Optional.empty();
        Map<InodeId, Secret> single = new HashMap<>();
        for (Record row : tx.sql()
                .selectFrom(SESSION_TOKENS)
                .where(SESSION_TOKENS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(SESSION_TOKENS.SESSION_ID.eq(session.value()))
                .fetch()) {
            @Nullable UUID connection = row.get(SESSION_TOKENS.CONNECTION_ID);
            Secret token = sealer.unseal(sealed(row), place(tx.organization(), session.value(), connection));
            if (connection == null) everywhere = Optional.of(token);
            else single.put(new InodeId(connection), token);
        }
        return new Way(Optional.empty(), everywhere, single);
    }

    /// Seals all of them anew; tells how many.
    int reseal(Transaction tx, Sealer sealer) {
        List<Record> all = tx.sql()
                .select()
                .from(SESSION_TOKENS)
                .where(SESSION_TOKENS.ORGANIZATION_ID.eq(tx.organization().value()))
                .forUpdate()
                .fetch();
        for (Record row : all) {
            UUID session = row.get(SESSION_TOKENS.SESSION_ID);
            @Nullable UUID connection = row.get(SESSION_TOKENS.CONNECTION_ID);
            Binding place = place(tx.organization(), session, connection);
            SealedSecret anew = sealer.seal(sealer.unseal(sealed(row), place), place);
            tx.sql()
                    .update(SESSION_TOKENS)
                    .set(SESSION_TOKENS.SEALED, anew.ciphertext())
                    .set(SESSION_TOKENS.KEY_VERSION, anew.keyVersion())
                    .where(SESSION_TOKENS.ORGANIZATION_ID.eq(tx.organization().value()))
                    .and(SESSION_TOKENS.SESSION_ID.eq(session))
                    .and(SESSION_TOKENS.CONNECTION_ID.isNotDistinctFrom(connection))
                    .execute();
        }
        return all.size();
    }

    private static SealedSecret sealed(Record row) {
        return new SealedSecret(row.get(SESSION_TOKENS.SEALED), row.get(SESSION_TOKENS.KEY_VERSION));
    }

    private static Binding place(OrganizationId organization, UUID session, @Nullable UUID connection) {
        return Binding.of(
                "embed.session_tokens",
                organization.toString(),
                session.toString(),
                connection == null ? ALL : connection.toString());
    }
}
