package dev.signet.embed;

import dev.signet.credentials.HostOrigin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Explains on which pages a browser shows the embed.
final class ExplainHostPage {
    private static final String SECURE = "https://";

    private ExplainHostPage() {}

    /// Of embeds that pages of these origins may show, of all when there are none; on pages of that origin if one is
    /// given.
    static void explain(List<HostOrigin> list, Optional<HostOrigin> origin, Findings findings) {
        String told = list.stream().map(HostOrigin::text).collect(Collectors.joining(", "));
        if (list.isEmpty()) {
            findings.warned(
                    EmbedRule.HOST_PAGE,
                    "The credential lists no origins, so any page may show its embeds (frame-ancestors *).",
                    "List the origins of the pages that should, under Developer Access.");
        } else if (origin.isEmpty()) {
            findings.unchecked(EmbedRule.HOST_PAGE, "Pages of these origins alone may show it: " + told + ".");
        } else if (list.stream().anyMatch(one -> covers(one, origin.get()))) {
            findings.passed(EmbedRule.HOST_PAGE, "Pages of " + origin.get() + " may show it.");
        } else {
            findings.failed(
                    EmbedRule.HOST_PAGE,
                    "Pages of " + origin.get() + " may not show it, so browsers do not connect. Those of these may: "
                            + told + ".",
                    "Add the origin to the credential's list under Developer Access.");
        }
    }

    /// A page of https shows no frame of http, whoever may show it.
    static void scheme(PastedUrl url, Optional<HostOrigin> origin, Findings findings) {
        boolean mixed = origin.filter(page -> page.text().startsWith(SECURE)).isPresent()
                && url.base().filter(base -> !base.startsWith(SECURE)).isPresent();
        if (!mixed) return;
        findings.failed(
                EmbedRule.HOST_PAGE,
                "The page is loaded by https and the frame by http: browsers show no such frame.",
                "Serve the embed by https.");
    }

    private static boolean covers(HostOrigin listed, HostOrigin origin) {
        int star = listed.text().indexOf("*.");
        if (star < 0) return listed.equals(origin);
        String scheme = listed.text().substring(0, star);
        String rest = listed.text().substring(star + 1);
        return origin.text().startsWith(scheme) && origin.text().endsWith(rest);
    }
}
