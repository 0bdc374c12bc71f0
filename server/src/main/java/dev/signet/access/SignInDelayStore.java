package dev.signet.access;

import static dev.signet.access.tables.Tables.SIGN_IN_DELAYS;

import dev.signet.database.Database;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Keeps what is remembered of failed attempts, for all nodes.
///
/// Whoever locks several keys does so in the order of the kinds, so that no two wait for each other.
final class SignInDelayStore {
    private final DSLContext sql;

    private SignInDelayStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Does the work in one transaction.
    static <T> T in(Database database, Function<SignInDelayStore, T> work) {
        return database.asNode(sql -> work.apply(new SignInDelayStore(sql)));
    }

    /// What a key is made of, in the order they are locked in.
    enum Kind {
        ADDRESS("address"),
        PAIR("pair"),
        ACCOUNT("account");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /// One key: a digest of thirty-two bytes, in hexadecimal.
    record DelayKey(Kind kind, String digest) {

        private byte[] bytes() {
            return HexFormat.of().parseHex(digest);
        }
    }

    /// The tally of the key, which nobody else changes until the transaction ends.
    SignInTally lock(DelayKey key) {
        Record row = sql.insertInto(SIGN_IN_DELAYS)
                .set(SIGN_IN_DELAYS.KIND, key.kind().word)
                .set(SIGN_IN_DELAYS.KEY, key.bytes())
                .set(SIGN_IN_DELAYS.FAILURES, SignInTally.NONE.failures())
                .set(SIGN_IN_DELAYS.WAITS_UNTIL, SignInTally.NONE.waitsUntil())
                .set(SIGN_IN_DELAYS.LAST, SignInTally.NONE.last())
                .set(SIGN_IN_DELAYS.FAMILIAR, SignInTally.NONE.familiar())
                .onConflict(SIGN_IN_DELAYS.KIND, SIGN_IN_DELAYS.KEY)
                .doUpdate()
                .set(SIGN_IN_DELAYS.KIND, key.kind().word) // changes nothing, and locks
                .returning()
                .fetchSingle();
        return new SignInTally(
                row.get(SIGN_IN_DELAYS.FAILURES),
                row.get(SIGN_IN_DELAYS.WAITS_UNTIL),
                row.get(SIGN_IN_DELAYS.LAST),
                row.get(SIGN_IN_DELAYS.FAMILIAR));
    }

    /// Keeps the tally of a locked key.
    void keep(DelayKey key, SignInTally tally) {
        sql.update(SIGN_IN_DELAYS)
                .set(SIGN_IN_DELAYS.FAILURES, tally.failures())
                .set(SIGN_IN_DELAYS.WAITS_UNTIL, tally.waitsUntil())
                .set(SIGN_IN_DELAYS.LAST, tally.last())
                .set(SIGN_IN_DELAYS.FAMILIAR, tally.familiar())
                .where(SIGN_IN_DELAYS.KIND.eq(key.kind().word))
                .and(SIGN_IN_DELAYS.KEY.eq(key.bytes()))
                .execute();
    }

    /// Forgets what failed before `failed`, and who was last seen before `seen`.
    int forgetBefore(Instant failed, Instant seen) {
        return sql.deleteFrom(SIGN_IN_DELAYS)
                .where(SIGN_IN_DELAYS.LAST.lt(failed))
                .and(SIGN_IN_DELAYS.FAMILIAR.isFalse().or(SIGN_IN_DELAYS.LAST.lt(seen)))
                .execute();
    }
}
