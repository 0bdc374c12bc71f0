package dev.signet.web.embed;

import dev.signet.access.Principal;
import dev.signet.access.Theme;
import dev.signet.embed.EmbedId;
import dev.signet.embed.Looker;
import dev.signet.http.Form;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the page looks, as its ticket says, else the address (embedding.md §2.8, §3.5; §9 nos. 14 and 15); JSON-ready.
///
/// Anyone can change an address, so none of it is a permission. Values we do not know fall back to the default. Colours
/// are three or six hexadecimal digits.
record UiSettings(
        String theme,
        String menuPosition,
        boolean responsiveHeight,
        boolean hideTooltip,
        String locale,
        boolean hideMenu,
        boolean showFooter,
        boolean disableMobileView,
        Optional<String> loadingBg,
        Optional<String> loadingText) {
    private static final Pattern COLOUR = Pattern.compile("#?((?:[0-9A-Fa-f]{3}){1,2})");

    /// The values we know.
    private static final class Known {
        static final Set<String> THEMES = Set.of("Light", "Dark", "Surface");
        static final Set<String> MENU_POSITIONS = Set.of("none", "top", "bottom");
        static final Set<String> LOCALES = Set.of(
                "zh-cn", "zh-tw", "nl-nl", "en", "en-au", "en-ca", "en-ie", "en-gb", "fr", "fr-ca", "de", "it", "ja",
                "ko-kr", "pl", "pt", "pt-br", "ru", "es", "es-mx", "sv-se", "th");

        private Known() {}
    }

    /// Where the menu is unless somebody says otherwise (embedding.md §2.8, §3.5).
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

    /// What is asked for: the claim `ui` of a ticket, whose names have no colon, before the query.
    record Asked(Map<String, String> ticket, Form query) {

        /// Copies what it is given.
        Asked {
            ticket = Map.copyOf(ticket);
        }

        Optional<String> value(String name) {
            return Optional.ofNullable(ticket.get(name)).or(() -> query.first(":" + name));
        }

        private String known(String name, Set<String> values, String otherwise) {
            return value(name).filter(values::contains).orElse(otherwise);
        }

        private boolean isOn(String name) {
            return value(name).filter(Set.of("true", "yes")::contains).isPresent();
        }

        private boolean isOff(String name) {
            return value(name).filter(Set.of("false", "no")::contains).isPresent();
        }

        private Optional<String> colour(String name) {
            return value(name)
                    .map(COLOUR::matcher)
                    .filter(Matcher::matches)
                    .map(digits -> digits.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /// The same in a theme of the organization.
    UiSettings in(Theme theme) {
        return new UiSettings(
                theme.name(),
                menuPosition,
                responsiveHeight,
                hideTooltip,
                locale,
                hideMenu,
                showFooter,
                disableMobileView,
                loadingBg,
                loadingText);
    }

    /// Where there is no ticket.
    static UiSettings of(Form query) {
        return of(new Asked(Map.of(), query), Menu.NONE);
    }

    static UiSettings of(Asked asked, Menu menu) {
        return new UiSettings(
                asked.known("theme", Known.THEMES, "auto"),
                asked.known("menu_position", Known.MENU_POSITIONS, menu.name().toLowerCase(Locale.ROOT)),
                asked.isOn("responsive_height"),
                asked.isOn("hide_tooltip"),
                asked.known("lng", Known.LOCALES, "en"),
                asked.isOn("hide_menu"),
                !asked.isOff("show_footer"),
                asked.isOn("disable_mobile_view"),
                asked.colour("loading_bg"),
                asked.colour("loading_text"));
    }
}
