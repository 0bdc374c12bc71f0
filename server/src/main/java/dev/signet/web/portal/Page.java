package dev.signet.web.portal;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.LocalPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page in the layout all pages share.
record Page(String title, Optional<LocalPath> script, List<Html> content) {
    private static final String NAME = "Signet";

    /// Copies what it is given.
    Page {
        content = List.copyOf(content);
    }

    static Page of(String title, Html... content) {
        return new Page(title, Optional.empty(), List.of(content));
    }

    /// The same with a script of ours.
    Page scripted(LocalPath next) {
        return new Page(title, Optional.of(next), content);
    }

    /// The page as an answer.
    ///
    /// The referrer policy is `same-origin`, not the default `no-referrer`: under that, browsers send
    /// `Origin: null` with our own forms (Fetch standard, "append a request `Origin` header"), and
    /// [SameOriginDoor] could not tell them from a stranger's.
    Answer answer(int status) {
        StringBuilder page = new StringBuilder("<!doctype html>\n");
        element("html").with("lang", "en").holding(head(), body()).writeTo(page);
        return Answer.html(status, page.append('\n').toString()).with("Referrer-Policy", "same-origin");
    }

    private Element head() {
        List<Html> parts = new ArrayList<>(List.of(
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("meta").with("name", "color-scheme").with("content", "light dark"),
                element("title").saying(title + " – " + NAME),
                element("link")
                        .with("rel", "icon")
                        .with("type", "image/svg+xml")
                        .with("href", Asset.ICON.path()),
                element("link").with("rel", "stylesheet").with("href", Asset.STYLE.path())));
        script.ifPresent(
                path -> parts.add(element("script").with("src", path.value()).marked("defer")));
        return element("head").holding(parts);
    }

    private Element body() {
        Element mark = element("img")
                .with("src", Asset.ICON.path())
                .with("alt", "")
                .with("width", "28")
                .with("height", "28");
        Element home = element("a").with("class", "brand").with("href", "/").holding(mark, Html.text(NAME));
        return element("body")
                .holding(element("header").holding(home), element("main").holding(content));
    }
}
