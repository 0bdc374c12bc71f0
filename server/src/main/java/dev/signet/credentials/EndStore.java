package dev.signet.credentials;

import static dev.signet.credentials.tables.Tables.REFRESH_ENDS;

import dev.signet.base.MemberId;
import dev.signet.database.Transaction;
import java.time.Instant;
import org.jooq.Param;
import org.jooq.impl.DSL;

/// Until when the refresh tokens of a member's credentials were ended together.
///
/// Whoever ends them and whoever uses one wait for each other, so that no new pair slips through.
final class EndStore {

    /// Ends those issued until now; later ones are good.
    void end(Transaction tx, MemberId member, Instant now) {
        tx.sql()
                .insertInto(REFRESH_ENDS)
                .set(REFRESH_ENDS.ORGANIZATION_ID, tx.organization().value())
                .set(REFRESH_ENDS.MEMBER_ID, member.value())
                .set(REFRESH_ENDS.ENDED_AT, now)
                .onConflict(REFRESH_ENDS.MEMBER_ID)
                .doUpdate()
                .set(REFRESH_ENDS.ENDED_AT, DSL.greatest(REFRESH_ENDS.ENDED_AT, DSL.excluded(REFRESH_ENDS.ENDED_AT)))
                .execute();
    }

    /// Keeps everybody from using one until the transaction ends.
    void lock(Transaction tx, MemberId member) {
        tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", key(member));
    }

    /// Keeps everybody from ending them until the transaction ends.
    void lockShared(Transaction tx, MemberId member) {
        tx.sql().execute("select pg_advisory_xact_lock_shared(hashtextextended({0}, 0))", key(member));
    }

    /// Whether one that was issued then was ended. Tokens tell the second, so all of the end's second were.
    boolean hasEnded(Transaction tx, MemberId member, Instant issuedAt) {
        return tx.sql()
                .fetchExists(
                        REFRESH_ENDS,
                        REFRESH_ENDS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(REFRESH_ENDS.MEMBER_ID.eq(member.value()))
                                .and(REFRESH_ENDS.ENDED_AT.ge(issuedAt)));
    }

    private static Param<String> key(MemberId member) {
        return DSL.val("refresh-tokens:" + member.value());
    }
}
