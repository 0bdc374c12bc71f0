package dev.signet.web.embed;

import dev.signet.access.Origin;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.PathRequest;
import dev.signet.embed.Renewal;
import dev.signet.http.Form;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the whole address that a host signed, as a page that is open hands it in (embedding.md §2.2, §3.1). The host
/// and port are not looked at: a token does not say them, and what is signed as a whole is verified as text.
final class SignedAddress {
    private static final Pattern PARTS =
            Pattern.compile("(?:https?://[^/?#]*)?(?<path>/[^?#]*)(?:[?](?<query>[^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile(
            "/(?<org>[^/]+)/workbook/(?:[^/]+/)??(?<workbook>[^/]+)(?:/(?<kind>page|element)/(?<node>[^/]+))?/?");
    private static final Pattern PATH = Pattern.compile("/embed/(?<id>[^/]+)/?");

    private SignedAddress() {}

    /// What it brings; empty when it is none of ours.
    static Optional<Renewal> read(String url, Origin from) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) return Optional.empty();
        String path = parts.group("path");
        String query = Optional.ofNullable(parts.group("query")).orElse("");
        Matcher embed = PATH.matcher(path);
        if (embed.matches()) {
            return Optional.of(new Renewal.ByWholeUrl(new PathRequest(embed.group("id"), path, query, from)));
        }
        Matcher content = CONTENT.matcher(path);
        return content.matches() ? withToken(content, query) : Optional.empty();
    }

    private static Optional<Renewal> withToken(Matcher content, String query) {
        List<String> tokens = Form.parse(query).all(PageRoutes.TICKET);
        if (tokens.size() != 1) return Optional.empty();
        return WorkbookSegment.id(content.group("workbook"))
                .map(workbook -> new Renewal.Place(content.group("org"), target(workbook, content)))
                .map(place -> new Renewal.ByToken(tokens.getFirst(), Optional.of(place)));
    }

    private static EmbedTarget target(InodeId workbook, Matcher content) {
        return switch (String.valueOf(content.group("kind"))) {
            case "page" -> new EmbedTarget.Page(workbook, content.group("node"));
            case "element" -> new EmbedTarget.Element(workbook, content.group("node"));
            default -> new EmbedTarget.Whole(workbook);
        };
    }
}
