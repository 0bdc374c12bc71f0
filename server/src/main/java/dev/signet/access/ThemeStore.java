package dev.signet.access;

import static dev.signet.access.tables.Tables.THEMES;

import dev.signet.base.Json;
import dev.signet.database.Transaction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The themes of an organization.
final class ThemeStore {
    static final String CHANGE_KIND = "theme";

    void put(Transaction tx, Theme theme, Member.Stamp by) {
        tx.sql()
                .insertInto(THEMES)
                .set(THEMES.ORGANIZATION_ID, tx.organization().value())
                .set(THEMES.NAME, theme.name())
                .set(THEMES.BASE, theme.base().word())
                .set(THEMES.COLORS, Json.text(theme.colors()))
                .set(THEMES.FONT, theme.font().orElse(null))
                .set(THEMES.RADIUS, theme.radius().orElse(null))
                .set(THEMES.UPDATED_BY, by.by().value())
                .set(THEMES.UPDATED_AT, by.at())
                .onConflict(THEMES.ORGANIZATION_ID, THEMES.NAME)
                .doUpdate()
                .set(THEMES.BASE, DSL.excluded(THEMES.BASE))
                .set(THEMES.COLORS, DSL.excluded(THEMES.COLORS))
                .set(THEMES.FONT, DSL.excluded(THEMES.FONT))
                .set(THEMES.RADIUS, DSL.excluded(THEMES.RADIUS))
                .set(THEMES.UPDATED_BY, DSL.excluded(THEMES.UPDATED_BY))
                .set(THEMES.UPDATED_AT, DSL.excluded(THEMES.UPDATED_AT))
                .execute();
        tx.changed(CHANGE_KIND, tx.organization().toString());
    }

    /// False when there was none.
    boolean delete(Transaction tx, String name) {
        boolean deleted = tx.sql()
                        .deleteFrom(THEMES)
                        .where(THEMES.ORGANIZATION_ID.eq(tx.organization().value()), THEMES.NAME.eq(name))
                        .execute()
                == 1;
        if (deleted) tx.changed(CHANGE_KIND, tx.organization().toString());
        return deleted;
    }

    /// All of them, by name.
    List<Theme> all(Transaction tx) {
        return tx.sql()
                .selectFrom(THEMES)
                .where(THEMES.ORGANIZATION_ID.eq(tx.organization().value()))
                .orderBy(THEMES.NAME)
                .fetch(ThemeStore::read);
    }

    private static Theme read(Record row) {
        return new Theme(
                row.get(THEMES.NAME),
                Theme.Base.parse(row.get(THEMES.BASE)).orElseThrow(),
                colors(row.get(THEMES.COLORS)),
                Optional.ofNullable(row.get(THEMES.FONT)),
                Optional.ofNullable(row.get(THEMES.RADIUS)));
    }

    private static Map<String, String> colors(String json) {
        Map<String, String> colors = new TreeMap<>();
        Json.parse(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .properties()
                .forEach(color -> colors.put(color.getKey(), color.getValue().asString()));
        return colors;
    }
}
