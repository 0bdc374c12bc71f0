package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.USED_ASSERTIONS;

import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import org.jooq.impl.DSL;

/// The client assertions that were used, each until it would have ended anyway.
final class AssertionStore {
    private static final int FORGOTTEN_AT_ONCE = 100;

    /// False when it was used before. Whoever comes second with the same one waits for the first to end.
    boolean use(Transaction tx, ClientId client, String serial, Instant forgetAfter) {
        return tx.sql()
                        .insertInto(USED_ASSERTIONS)
                        .set(USED_ASSERTIONS.ORGANIZATION_ID, tx.organization().value())
                        .set(USED_ASSERTIONS.CLIENT_ID, client.value())
                        .set(USED_ASSERTIONS.ASSERTION, Sha256.ofText(serial))
                        .set(USED_ASSERTIONS.FORGET_AFTER, forgetAfter)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Forgets some that do not matter any more, none that somebody else is forgetting.
    void forgetSome(Transaction tx, Instant now) {
        tx.sql()
                .deleteFrom(USED_ASSERTIONS)
                .where(USED_ASSERTIONS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DSL.row(USED_ASSERTIONS.CLIENT_ID, USED_ASSERTIONS.ASSERTION)
                        .in(DSL.select(USED_ASSERTIONS.CLIENT_ID, USED_ASSERTIONS.ASSERTION)
                                .from(USED_ASSERTIONS)
                                .where(USED_ASSERTIONS.ORGANIZATION_ID.eq(
                                        tx.organization().value()))
                                .and(USED_ASSERTIONS.FORGET_AFTER.lt(now))
                                .limit(FORGOTTEN_AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                .execute();
    }
}
