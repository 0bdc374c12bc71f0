package dev.signet.web.embed;

import dev.signet.access.Principal;
import dev.signet.embed.EmbedId;
import dev.signet.embed.Looker;
import dev.signet.http.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How the page looks, as the address asks (embedding.md §2.8); JSON-ready.
///
/// Anyone can change an address, so none of it is a permission. Values we do not know fall back to the default.
record UiSettings(String theme, String menuPosition, boolean responsiveHeight, boolean hideTooltip, String locale) {
    /// The values we know.
    private static final class Known {
        static final Set<String> THEMES = Set.of("Light", "Dark", "Surface");
        static final Set<String> MENU_POSITIONS = Set.of("none", "top", "bottom");
        static final Set<String> LOCALES = Set.of(
                "zh-cn", "zh-tw", "nl-nl", "en", "en-au", "en-ca", "en-ie", "en-gb", "fr", "fr-ca", "de", "it", "ja",
                "ko-kr", "pl", "pt", "pt-br", "ru", "es", "es-mx", "sv-se", "th");

        private Known() {}
    }

    /// Where the menu is unless the address says otherwise (embedding.md §2.8, §3.5).
    enum Menu {
        NONE,
        BOTTOM;

        /// At the bottom for who came by a path that stays the same; else there is none.
        static Menu at(Looker looker) {
            return switch (looker) {
                case Looker.Known(Principal.Viewer _, Optional<EmbedId> path) -> path.isPresent() ? BOTTOM : NONE;
                case Looker.Anybody _ -> BOTTOM;
            };
        }
    }

    static UiSettings of(Form query) {
        return of(query, Menu.NONE);
    }

    static UiSettings of(Form query, Menu menu) {
        return new UiSettings(
                known(query, ":theme", Known.THEMES, "auto"),
                known(query, ":menu_position", Known.MENU_POSITIONS, menu.name().toLowerCase(Locale.ROOT)),
                isOn(query, ":responsive_height"),
                isOn(query, ":hide_tooltip"),
                known(query, ":lng", Known.LOCALES, "en"));
    }

    private static String known(Form query, String name, Set<String> values, String otherwise) {
        return query.first(name).filter(values::contains).orElse(otherwise);
    }

    private static boolean isOn(Form query, String name) {
        String value = query.first(name).orElse("");
        return value.equals("true") || value.equals("yes");
    }
}
