package dev.signet.web.embed;

import static dev.signet.http.Html.element;

import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.UiBundle;
import java.util.List;
import java.util.Optional;

/// What is in the head of every page made with the same files, written once: all but its title and its theme.
record EmbedHead(Html before, Html after) {

    static EmbedHead of(UiBundle ui) {
        List<Element> before = List.of(
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("meta").with("name", "robots").with("content", "noindex"));
        return new EmbedHead(Html.shared(before), Html.shared(ui.head()));
    }

    Element of(String title, Optional<ThemeStyle> theme) {
        Element head = element("head").holding(before, element("title").saying(title), after);
        return theme.map(style -> head.holding(Html.style(style.css()))).orElse(head);
    }
}
