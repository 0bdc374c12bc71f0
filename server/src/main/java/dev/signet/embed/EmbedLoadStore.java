package dev.signet.embed;

import static dev.signet.embed.tables.Tables.LOADS;

import dev.signet.base.ClientId;
import dev.signet.base.MemberId;
import dev.signet.credentials.HostOrigin;
import dev.signet.database.ManyRows;
import dev.signet.database.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How often embeds were opened.
final class EmbedLoadStore {

    private static final String ADD = """
        insert into embed.loads as l (organization_id, day, kind, embed_id, workbook_id, page_id, element_id, tag,
          client_id, member_id, origin, loads, last_at)
        select ?, e.day::date, e.kind, e.embed_id, e.workbook_id, e.page_id, e.element_id, e.tag, e.client_id,
          e.member_id, e.origin, e.loads, e.last_at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as e (day, kind, embed_id, workbook_id, page_id, element_id,
          tag, client_id, member_id, origin, loads, last_at)
        on conflict (organization_id, day, kind, workbook_id, page_id, element_id, tag, embed_id, client_id, member_id,
          origin)
        do update set loads = l.loads + excluded.loads, last_at = greatest(l.last_at, excluded.last_at)\
        """;

    /// Adds to what is kept; in one order on every node, so that two never wait for each other.
    int add(Transaction tx, Collection<Map.Entry<EmbedLoad, EmbedLoads.Count>> loads) {
        List<Map.Entry<EmbedLoad, EmbedLoads.Count>> ordered = loads.stream()
                .sorted(Comparator.comparing(load -> load.getKey().toString()))
                .toList();
        List<EmbedLoad> keys = ordered.stream().map(Map.Entry::getKey).toList();
        List<EmbeddedContent> contents = keys.stream().map(EmbedLoad::what).toList();
        List<EmbedTarget> targets =
                contents.stream().map(EmbeddedContent::target).toList();
        return tx.many()
                .write(
                        ADD,
                        ManyRows.one(tx.organization().value()),
                        ManyRows.texts(keys.stream().map(each -> each.day().toString())),
                        ManyRows.texts(contents.stream().map(each -> word(each.kind()))),
                        ManyRows.texts(contents.stream()
                                .map(each -> each.path().map(EmbedId::text).orElse(null))),
                        ManyRows.ids(
                                targets.stream().map(each -> each.workbook().value())),
                        ManyRows.texts(targets.stream().map(TargetColumns::pageOf)),
                        ManyRows.texts(targets.stream().map(TargetColumns::elementOf)),
                        ManyRows.texts(targets.stream().map(TargetColumns::tagOf)),
                        ManyRows.texts(keys.stream()
                                .map(each ->
                                        each.who().client().map(ClientId::value).orElse(null))),
                        ManyRows.texts(keys.stream()
                                .map(each ->
                                        each.who().member().map(MemberId::value).orElse(null))),
                        ManyRows.texts(keys.stream()
                                .map(each -> each.page().map(HostOrigin::text).orElse(null))),
                        ManyRows.numbers(
                                ordered.stream().map(each -> each.getValue().loads())),
                        ManyRows.moments(
                                ordered.stream().map(each -> each.getValue().lastAt())));
    }

    /// Forgets the days before that one.
    void forgetBefore(Transaction tx, LocalDate day) {
        tx.sql()
                .deleteFrom(LOADS)
                .where(LOADS.ORGANIZATION_ID.eq(tx.organization().value()), LOADS.DAY.lt(day))
                .execute();
    }

    static String word(EmbedKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
