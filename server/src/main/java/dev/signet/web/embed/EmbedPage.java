package dev.signet.web.embed;

import static dev.signet.http.Html.element;

import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import dev.signet.http.UiBundle;
import java.util.ArrayList;
import java.util.List;

/// The page in the frame: no content of its own but the boot data, everything else is drawn by its script.
record EmbedPage(UiBundle ui, String title) {
    /// Where the page may be framed, until organizations can say (an allow-list per credential).
    static final String FRAME_ANCESTORS = "*";

    /// The policy of everything that is shown in frames.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
            + FRAME_ANCESTORS;

    /// The page with this boot data; `fallback` is read where scripts do not run.
    Answer answer(int status, Object boot, String fallback) {
        return framed(
                status, head(), element("body").holding(element("noscript").saying(fallback), Html.data("boot", boot)));
    }

    /// A page of one sentence, for when there is no script to draw more.
    static Answer plain(int status, String sentence) {
        Element head = element("head")
                .holding(
                        element("meta").with("charset", "utf-8"),
                        element("title").saying("Signet"));
        return framed(status, head, element("body").holding(element("p").saying(sentence)));
    }

    private static Answer framed(int status, Element head, Element body) {
        String markup = element("html").with("lang", "en").holding(head, body).markup();
        return Answer.html(status, "<!doctype html>\n" + markup).with("Content-Security-Policy", POLICY);
    }

    private Element head() {
        List<Html> parts = new ArrayList<>(List.of(
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("meta").with("name", "robots").with("content", "noindex"),
                element("title").saying(title)));
        parts.addAll(ui.head());
        return element("head").holding(parts);
    }
}
