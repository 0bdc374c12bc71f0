package dev.signet.embed;

import static dev.signet.embed.tables.UsedTickets.USED_TICKETS;

import dev.signet.base.ClientId;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import org.jooq.impl.DSL;

/// The tickets that were used, each until it would have ended anyway. Of a ticket's id only the digest is
/// kept.
final class UsedTicketStore {
    private static final int FORGOTTEN_AT_ONCE = 100;

    /// False when it was used before. Whoever comes second with the same ticket waits for the first to end:
    /// if that one is undone, this one is the first.
    boolean use(Transaction tx, ClientId client, String serial, Instant forgetAfter) {
        return tx.sql()
                        .insertInto(USED_TICKETS)
                        .set(USED_TICKETS.ORGANIZATION_ID, tx.organization().value())
                        .set(USED_TICKETS.CLIENT_ID, client.value())
                        .set(USED_TICKETS.TICKET, Sha256.ofText(serial))
                        .set(USED_TICKETS.FORGET_AFTER, forgetAfter)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// Whether it was used, as far as is known now: for what is not worth doing for such a one. [#use] decides.
    boolean isUsed(Transaction tx, ClientId client, String serial) {
        return tx.sql()
                .fetchExists(
                        USED_TICKETS,
                        USED_TICKETS
                                .ORGANIZATION_ID
                                .eq(tx.organization().value())
                                .and(USED_TICKETS.CLIENT_ID.eq(client.value()))
                                .and(USED_TICKETS.TICKET.eq(Sha256.ofText(serial))));
    }

    /// Forgets some that do not matter any more, none that somebody else is forgetting.
    void forgetSome(Transaction tx, Instant now) {
        tx.sql()
                .deleteFrom(USED_TICKETS)
                .where(USED_TICKETS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DSL.row(USED_TICKETS.CLIENT_ID, USED_TICKETS.TICKET)
                        .in(DSL.select(USED_TICKETS.CLIENT_ID, USED_TICKETS.TICKET)
                                .from(USED_TICKETS)
                                .where(USED_TICKETS.ORGANIZATION_ID.eq(
                                        tx.organization().value()))
                                .and(USED_TICKETS.FORGET_AFTER.lt(now))
                                // by its index, or every call looks at the whole table
                                .orderBy(USED_TICKETS.FORGET_AFTER)
                                .limit(FORGOTTEN_AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                .execute();
    }
}
