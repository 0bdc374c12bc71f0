package dev.signet.embed;

import static dev.signet.embed.tables.UsedTickets.USED_TICKETS;

import dev.signet.base.ClientId;
import dev.signet.database.ManyRows;
import dev.signet.database.Transaction;
import dev.signet.secrets.Sha256;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;

/// The tickets that were used, each until it would have ended anyway. Of a ticket's id only the digest is
/// kept.
final class UsedTicketStore {
    private static final int FORGOTTEN_AT_ONCE = 100;

    private static final String USE = """
        insert into embed.used_tickets (organization_id, client_id, ticket, forget_after)
        select ?, e.client_id, e.ticket, e.forget_after
        from unnest(?, ?, ?) as e (client_id, ticket, forget_after)
        order by e.ticket
        on conflict do nothing
        returning client_id, ticket\
        """;

    /// A ticket, by the client that issued it and its own id.
    record Ticket(ClientId client, String serial, Instant forgetAfter) {

        /// That ticket: kept a while longer than it holds, for clocks differ.
        static Ticket of(VerifiedTicket ticket, EmbedRules rules) {
            TicketClaims claims = ticket.claims();
            return new Ticket(
                    ticket.credential().id(), claims.serial(), claims.endsAt().plus(rules.skew()));
        }

        private Id id() {
            return new Id(client.value(), HexFormat.of().formatHex(digest()));
        }

        private byte[] digest() {
            return Sha256.ofText(serial);
        }
    }

    /// How rows tell tickets apart.
    private record Id(String client, String digest) {}

    /// Uses it up; false when it was used before.
    boolean use(Transaction tx, Ticket ticket) {
        return use(tx, List.of(ticket)).getFirst();
    }

    /// Uses each of them up; false for each that was used before, here or earlier in the list. Whoever comes second
    /// with
    /// the same ticket waits for the first to end: if that one is undone, this one is the first.
    List<Boolean> use(Transaction tx, List<Ticket> tickets) {
        Set<Id> fresh = new HashSet<>(tx.many()
                .read(
                        USE,
                        row -> new Id(row.getString(1), HexFormat.of().formatHex(row.getBytes(2))),
                        ManyRows.one(tx.organization().value()),
                        ManyRows.texts(
                                tickets.stream().map(each -> each.client().value())),
                        ManyRows.bytes(tickets.stream().map(Ticket::digest)),
                        ManyRows.moments(tickets.stream().map(Ticket::forgetAfter))));
        return tickets.stream().map(each -> fresh.remove(each.id())).toList();
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

    /// Forgets some that do not matter any more, none that somebody else is forgetting; tells how many.
    int forgetSome(Transaction tx, Instant now) {
        return tx.sql()
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
