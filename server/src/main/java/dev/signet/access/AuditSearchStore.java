package dev.signet.access;

import static dev.signet.access.tables.Tables.AUDIT_RECORDS;
import static dev.signet.access.tables.Tables.MEMBERS;

import dev.signet.base.Json;
import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// Looks through one organization's records, newest first: the primary key backwards.
final class AuditSearchStore {
    /// The most members a name is looked up to.
    private static final int MOST_PEOPLE = 20;

    private static final Field<Long> TRANSACTION = DSL.field("xid::text::bigint", Long.class);
    /// As one text, which is looked at once; no query holds a line's end.
    private static final Field<String> ANYWHERE = DSL.field(
            "actor || e'\\n' || action || e'\\n' || subject || e'\\n' || address || e'\\n' || request_id || e'\\n'"
                    + " || details",
            String.class);

    private static final char ESCAPE = '!';

    private final Transaction tx;

    AuditSearchStore(Transaction tx) {
        this.tx = tx;
    }

    /// At most so many records that pass the filter and come after that place.
    List<Found> search(AuditFilter filter, Optional<AuditCursor> after, int most) {
        return query(filter, after, most).fetch(AuditSearchStore::read);
    }

    Select<?> query(AuditFilter filter, Optional<AuditCursor> after, int most) {
        return tx.sql()
                .select(
                        AUDIT_RECORDS.NUMBER,
                        AUDIT_RECORDS.AT,
                        AUDIT_RECORDS.ACTOR,
                        AUDIT_RECORDS.ACTION,
                        AUDIT_RECORDS.SUBJECT,
                        AUDIT_RECORDS.ADDRESS,
                        AUDIT_RECORDS.REQUEST_ID,
                        AUDIT_RECORDS.DETAILS,
                        TRANSACTION)
                .from(AUDIT_RECORDS)
                .where(conditions(filter))
                .and(after.map(AuditSearchStore::after).orElse(DSL.noCondition()))
                .orderBy(newestFirst(filter))
                .limit(most);
    }

    /// What these members are called: their name, or else their e-mail address.
    Map<String, String> names(Collection<String> members) {
        return tx.sql()
                .select(MEMBERS.MEMBER_ID, MEMBERS.EMAIL, MEMBERS.FIRST_NAME, MEMBERS.LAST_NAME)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(MEMBERS.MEMBER_ID.in(members))
                .fetchMap(
                        MEMBERS.MEMBER_ID,
                        row -> called(
                                new Member.PersonName(row.get(MEMBERS.FIRST_NAME), row.get(MEMBERS.LAST_NAME)),
                                row.get(MEMBERS.EMAIL)));
    }

    private List<Condition> conditions(AuditFilter filter) {
        List<Condition> all = new ArrayList<>();
        all.add(AUDIT_RECORDS.ORGANIZATION_ID.eq(tx.organization().value()));
        if (!filter.action().isEmpty()) all.add(action(filter.action()));
        filter.outcome().map(AuditSearchStore::outcome).ifPresent(all::add);
        filter.period().from().map(AUDIT_RECORDS.AT::ge).ifPresent(all::add);
        filter.period().to().map(AUDIT_RECORDS.AT::lt).ifPresent(all::add);
        AuditFilter.Names names = filter.names();
        if (!names.actor().isEmpty()) all.add(named(names.actor(), AUDIT_RECORDS.ACTOR));
        if (!names.subject().isEmpty()) all.add(named(names.subject(), AUDIT_RECORDS.SUBJECT));
        if (!names.anywhere().isEmpty()) all.add(named(names.anywhere(), ANYWHERE));
        return all;
    }

    /// Either order is the same. The second keeps PostgreSQL from walking the primary key back to a short time long
    /// ago,
    /// or past millions of records to find that none has the text; it reads the blocks of that time and sorts.
    private static List<SortField<?>> newestFirst(AuditFilter filter) {
        AuditPeriod period = filter.period();
        boolean sparse = !filter.names().equals(new AuditFilter.Names("", "", ""));
        boolean isShort = period.from().isPresent() && (period.to().isPresent() || sparse);
        Field<?> xid = isShort ? TRANSACTION : AUDIT_RECORDS.XID;
        return List.of(xid.desc(), AUDIT_RECORDS.NUMBER.desc());
    }

    /// A beginning is a range of words, so that the index of rare actions serves it: after `.` comes `/`.
    private static Condition action(String wanted) {
        if (!wanted.endsWith(".")) return AUDIT_RECORDS.ACTION.eq(wanted);
        String beyond = wanted.substring(0, wanted.length() - 1) + "/";
        return AUDIT_RECORDS.ACTION.ge(wanted).and(AUDIT_RECORDS.ACTION.lt(beyond));
    }

    private static Condition outcome(Acceptance wanted) {
        return switch (wanted) {
            case OK -> AUDIT_RECORDS.ACTION.notIn(Acceptance.refusals());
            case REFUSED -> AUDIT_RECORDS.ACTION.in(Acceptance.refusals());
        };
    }

    /// By the rules of "C": letters beyond ASCII keep their case, and a million records take two seconds, not seven.
    private Condition named(String text, Field<String> field) {
        Field<String> lower = DSL.field("lower(({0}) collate \"C\")", String.class, field);
        List<Condition> any = new ArrayList<>();
        any.add(lower.like(containing(text), ESCAPE));
        for (String member : people(text.toLowerCase(Locale.ROOT))) {
            any.add(field.like("%member:" + member + "%"));
        }
        return DSL.or(any);
    }

    private static String containing(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (char c : text.toCharArray()) lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        return "%" + DSL.escape(lower.toString(), ESCAPE) + "%";
    }

    private List<String> people(String wanted) {
        Field<String> name = DSL.concat(MEMBERS.FIRST_NAME, DSL.inline(" "), MEMBERS.LAST_NAME);
        return tx.sql()
                .select(MEMBERS.MEMBER_ID)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(tx.organization().value()))
                .and(DSL.position(MEMBERS.EMAIL_KEY, wanted)
                        .gt(0)
                        .or(DSL.position(DSL.lower(name), wanted).gt(0)))
                .orderBy(MEMBERS.EMAIL_KEY)
                .limit(MOST_PEOPLE)
                .fetch(MEMBERS.MEMBER_ID);
    }

    /// Written out, because PostgreSQL looks up no pair in an index where row-level security holds.
    private static Condition after(AuditCursor place) {
        return DSL.condition(
                "xid <= {0}::xid8 and (xid < {0}::xid8 or number < {1})",
                DSL.val(Long.toString(place.transaction())), DSL.val(place.number()));
    }

    private static Found read(Record row) {
        AuditEntry entry = new AuditEntry(
                row.get(AUDIT_RECORDS.AT),
                row.get(AUDIT_RECORDS.ACTOR),
                row.get(AUDIT_RECORDS.ACTION),
                row.get(AUDIT_RECORDS.SUBJECT),
                row.get(AUDIT_RECORDS.ADDRESS),
                row.get(AUDIT_RECORDS.REQUEST_ID),
                details(row.get(AUDIT_RECORDS.DETAILS)));
        long number = row.get(AUDIT_RECORDS.NUMBER);
        return new Found(new AuditCursor(row.get(TRANSACTION), number), entry);
    }

    /// The details by name; what somebody has altered into no object is shown as it is.
    private static Map<String, String> details(String text) {
        Optional<JsonNode> tree =
                Json.parse(text.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject);
        if (tree.isEmpty()) return Map.of("unreadable", text);
        Map<String, String> details = new TreeMap<>();
        tree.get()
                .properties()
                .forEach(field -> details.put(field.getKey(), field.getValue().asString("")));
        return details;
    }

    static String called(Member.PersonName name, String email) {
        return name.full().isEmpty() ? email : name.full();
    }

    /// A record, and where it is.
    record Found(AuditCursor place, AuditEntry entry) {}
}
