package dev.signet.embed;

import dev.signet.access.MemberByEmail;
import dev.signet.base.InodeId;
import dev.signet.base.Violation;
import dev.signet.credentials.Credential;
import dev.signet.database.Database;
import dev.signet.database.Transaction;
import dev.signet.query.Way;
import dev.signet.secrets.OAuthTokens;
import dev.signet.workbooks.ControlValues;
import dev.signet.workbooks.PublishedWorkbook;
import dev.signet.workbooks.ReadPublished;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settles what a verified ticket lays down for its session, before anything is written: locked values fit their
/// controls, connections are there, tokens open.
///
/// What costs most comes last, and not for a ticket that was used, nor for a user who was deactivated. Reads only.
final class SettleTerms {
    private final Database database;
    private final ReadPublished published;
    private final LiveConnections connections;
    private final OpenTokens open;
    private final TokenOpenings openings = new TokenOpenings();
    private final UsedTicketStore used = new UsedTicketStore();
    private final MemberByEmail members = new MemberByEmail();

    SettleTerms(Database database, ReadPublished published, LiveConnections connections, OpenTokens open) {
        this.database = database;
        this.published = published;
        this.connections = connections;
        this.open = open;
    }

    /// What came of it.
    sealed interface Outcome {

        /// They can be met: this way the session's questions go.
        record Settled(Way way) implements Outcome {}

        /// They cannot be met.
        record Refused(EmbedRefusal why) implements Outcome {}
    }

    Outcome settle(VerifiedTicket ticket, EmbedTarget target) {
        Map<String, String> locks = ticket.claims().terms().controls();
        Optional<PublishedWorkbook> workbook = locks.isEmpty()
                ? Optional.empty()
                : published.find(ticket.credential().organization(), target.workbook(), target.tag());
        return workbook.flatMap(found -> wrong(found, locks))
                .or(() -> missing(ticket))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> opened(ticket));
    }

    private static Optional<EmbedRefusal> wrong(PublishedWorkbook workbook, Map<String, String> locks) {
        return switch (ControlValues.read(workbook, locks)) {
            case ControlValues.Outcome.Wrong(List<Violation> violations) ->
                Optional.of(EmbedRefusal.claim(
                        "controls." + violations.getFirst().field(),
                        "does not fit: " + violations.getFirst().message().replaceFirst("\\.$", "")));
            case ControlValues.Outcome.Read(ControlValues values) -> open(workbook, values.current(), locks.keySet());
        };
    }

    /// A lock on a control that is not there, at nothing chosen, or that filters nothing limits nothing: more likely it
    /// is misspelt, or a host has lost the value.
    private static Optional<EmbedRefusal> open(
            PublishedWorkbook workbook, Map<String, String> current, Set<String> locks) {
        Set<String> narrowing = workbook.document().narrowing();
        return locks.stream()
                .sorted()
                .filter(id ->
                        !narrowing.contains(id) || current.getOrDefault(id, "").isEmpty())
                .findFirst()
                .map(id -> EmbedRefusal.claim("controls." + id, flaw(Optional.ofNullable(current.get(id)))));
    }

    private static String flaw(Optional<String> value) {
        return value.map(text -> text.isEmpty() ? "has no value" : "locks a control that filters nothing")
                .orElse("names no control of this workbook");
    }

    /// Of tokens for connections the owner may not use no more is told than of those that are not there.
    private Optional<EmbedRefusal> missing(VerifiedTicket ticket) {
        Credential host = ticket.credential();
        Optional<InodeId> instead = ticket.claims().terms().connection();
        Optional<EmbedReason> why = instead.flatMap(id -> connections.whyNot(host, id));
        if (why.isPresent()) return why.map(EmbedRefusal::of);
        return ticket.claims().tokens().single().keySet().stream()
                .filter(id -> connections.whyNot(host, id).isPresent())
                .findFirst()
                .map(_ -> EmbedRefusal.of(EmbedReason.NO_CONNECTION));
    }

    private Outcome opened(VerifiedTicket ticket) {
        WarehouseTokens tokens = ticket.claims().tokens();
        Optional<OAuthTokens> cipher = ticket.warehouseTokens();
        if (!tokens.isAny() || cipher.isEmpty()) {
            return new Outcome.Settled(
                    ticket.claims().terms().connection().map(Way::allTo).orElse(Way.AS_WRITTEN));
        }
        Optional<EmbedReason> closed = whyNotOpen(ticket);
        if (closed.isPresent()) return new Outcome.Refused(EmbedRefusal.of(closed.get()));
        return switch (open.open(cipher.get(), tokens)) {
            case OpenTokens.Outcome.Refused(EmbedRefusal why) -> new Outcome.Refused(why);
            case OpenTokens.Outcome.Opened(Way way) -> new Outcome.Settled(way);
        };
    }

    /// Why its tokens are not worth opening. They are opened a few times only, for a ticket that is refused later is
    /// not used up.
    private Optional<EmbedReason> whyNotOpen(VerifiedTicket ticket) {
        Credential host = ticket.credential();
        Optional<EmbedReason> known = database.inOrganization(host.organization(), tx -> whyNot(tx, ticket));
        if (known.isPresent()) return known;
        return openings.once(host.id(), ticket.claims().serial()) ? Optional.empty() : Optional.of(EmbedReason.USED);
    }

    private Optional<EmbedReason> whyNot(Transaction tx, VerifiedTicket ticket) {
        if (used.isUsed(tx, ticket.credential().id(), ticket.claims().serial())) return Optional.of(EmbedReason.USED);
        return members.find(tx, ticket.claims().user().email())
                .filter(standing -> !standing.member().isActive())
                .map(_ -> EmbedReason.DEACTIVATED);
    }
}
