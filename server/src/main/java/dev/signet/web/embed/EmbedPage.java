package dev.signet.web.embed;

import static dev.signet.http.Html.element;

import dev.signet.credentials.HostOrigin;
import dev.signet.http.Answer;
import dev.signet.http.Element;
import dev.signet.http.Html;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The page in the frame: no content of its own but the boot data, everything else is drawn by its script.
record EmbedPage(EmbedHead head, String title, Optional<ThemeStyle> theme) {
    private static final String ANYWHERE = "*";
    private static final String BUT_FRAMES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ";

    /// A page in a theme of ours.
    EmbedPage(EmbedHead head, String title) {
        this(head, title, Optional.empty());
    }

    /// The policy of what is shown in frames of any page.
    static final String POLICY = BUT_FRAMES + ANYWHERE;

    /// The policy of what is shown in frames of pages of these origins; of any page when there are none.
    static String policy(List<HostOrigin> origins) {
        if (origins.isEmpty()) return POLICY;
        return BUT_FRAMES + origins.stream().map(HostOrigin::text).collect(Collectors.joining(" "));
    }

    /// The page with this boot data, for pages of these origins; `fallback` is read where scripts do not run.
    Answer answer(int status, List<HostOrigin> origins, Object boot, String fallback) {
        Element body = element("body").holding(element("noscript").saying(fallback), Html.data("boot", boot));
        return framed(status, policyFor(origins), head.of(title, theme), body);
    }

    /// A page of one sentence, for when there is no script to draw more.
    static Answer plain(int status, List<HostOrigin> origins, String sentence) {
        Element head = element("head")
                .holding(
                        element("meta").with("charset", "utf-8"),
                        element("title").saying("Signet"));
        return framed(
                status,
                policy(origins),
                head,
                element("body").holding(element("p").saying(sentence)));
    }

    /// The policy, for this page with the style sheet inside it.
    private String policyFor(List<HostOrigin> origins) {
        String policy = policy(origins);
        return theme.map(style -> policy.replace("style-src 'self'", "style-src 'self' " + style.source()))
                .orElse(policy);
    }

    private static Answer framed(int status, String policy, Element head, Element body) {
        String markup = element("html").with("lang", "en").holding(head, body).markup();
        return Answer.html(status, "<!doctype html>\n" + markup).with("Content-Security-Policy", policy);
    }
}
