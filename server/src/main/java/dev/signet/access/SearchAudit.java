package dev.signet.access;

import dev.signet.database.Database;
import dev.signet.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks through the audit of one's own organization, newest first. For Admins, and those whose account type
/// lets them read it.
///
/// Guarantee: a record that was there when the first page was read is on exactly one page. One whose transaction began
/// earlier and ended later than that may be on none; the next look has it.
public final class SearchAudit {
    private static final Pattern MEMBER = Pattern.compile("member:([0-9A-Za-z]{28,29})");

    private final Database database;
    private final Access access;

    /// Reads from the ground's database.
    public SearchAudit(AccessGround ground) {
        this.database = ground.database();
        this.access = ground.access();
    }

    /// What came of it.
    public sealed interface Outcome {

        /// A page, and where the next begins, if there is one.
        record Page(List<AuditEvent> events, Optional<AuditCursor> next) implements Outcome {
            /// Copies what it is given.
            public Page {
                events = List.copyOf(events);
            }
        }

        /// Not for them.
        record Forbidden() implements Outcome {}
    }

    /// The page of at most so many records that follows that place, or the first.
    public Outcome search(Principal who, AuditFilter filter, Optional<AuditCursor> after, int size) {
        if (!(access.decide(who, Capability.READ_AUDIT) instanceof Decision.Allowed)) return new Outcome.Forbidden();
        return database.inOrganization(who.organization(), tx -> page(tx, filter, after, size));
    }

    private static Outcome page(Transaction tx, AuditFilter filter, Optional<AuditCursor> after, int size) {
        AuditSearchStore store = new AuditSearchStore(tx);
        List<AuditSearchStore.Found> found = store.search(filter, after, size + 1);
        List<AuditSearchStore.Found> page = found.subList(0, Math.min(size, found.size()));
        Map<String, String> names = store.names(members(page));
        Optional<AuditCursor> next =
                found.size() > size ? Optional.of(page.getLast().place()) : Optional.empty();
        List<AuditEvent> events = page.stream()
                .map(each -> new AuditEvent(
                        each.place().number(), each.entry(), name(each.entry().actor(), names)))
                .toList();
        return new Outcome.Page(events, next);
    }

    private static Set<String> members(List<AuditSearchStore.Found> page) {
        return page.stream()
                .flatMap(each -> MEMBER.matcher(each.entry().actor()).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String name(String actor, Map<String, String> names) {
        String people = MEMBER.matcher(actor)
                .results()
                .map(member -> names.getOrDefault(member.group(1), member.group(1)))
                .collect(Collectors.joining(" acting as "));
        if (!people.isEmpty()) return people;
        return switch (actor) {
            case AuditEntry.OPERATOR -> "Whoever runs the server";
            case AuditEntry.SERVER -> "The server itself";
            case AuditEntry.STRANGER -> "Somebody not signed in";
            default -> actor;
        };
    }
}
