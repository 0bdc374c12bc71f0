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

    /// Whose assertion is used, which one, when, and until when it would be good.
    record Use(ClientId client, String serial, Instant now, Instant until) {}

    /// False when it was used before. Whoever comes second with the same one waits for the first to end. Only one that
    /// is good counts: whether those that are over have been forgotten yet makes no difference.
    boolean use(Transaction tx, Use use) {
        return tx.sql()
                        .insertInto(USED_ASSERTIONS)
                        .set(USED_ASSERTIONS.ORGANIZATION_ID, tx.organization().value())
                        .set(USED_ASSERTIONS.CLIENT_ID, use.client().value())
                        .set(USED_ASSERTIONS.ASSERTION, Sha256.ofText(use.serial()))
                        .set(USED_ASSERTIONS.FORGET_AFTER, use.until())
                        .onConflict(USED_ASSERTIONS.CLIENT_ID, USED_ASSERTIONS.ASSERTION)
                        .doUpdate()
                        .set(USED_ASSERTIONS.FORGET_AFTER, use.until())
                        .where(USED_ASSERTIONS.FORGET_AFTER.lt(use.now()))
                        .execute()
                == 1;
    }

    /// Forgets some that do not matter any more, none that somebody else is forgetting; how many those were.
    int forgetSome(Transaction tx, Instant now) {
        return tx.sql()
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
