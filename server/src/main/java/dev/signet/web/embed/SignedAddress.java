package dev.signet.web.embed;

import dev.signet.access.Origin;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedTarget;
import dev.signet.embed.PathRequest;
import dev.signet.embed.Renewal;
import dev.signet.http.Form;
import dev.signet.workbooks.TagName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the whole address that a host signed, as a page that is open hands it in (embedding.md §2.2, §3.1). The host
/// and port are not looked at: a token does not say them, and what is signed as a whole is verified as text.
final class SignedAddress {
    private static final Pattern PARTS =
            Pattern.compile("(?:https?://[^/?#]*)?(?<path>/[^?#]*)(?:[?](?<query>[^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern CONTENT = Pattern.compile("/(?<org>[^/]+)/workbook/(?:[^/]+/)??(?<workbook>[^/]+)"
            + "(?:/tag/(?<tag>[^/]+))?(?:/(?<kind>page|element)/(?<node>[^/]+))?/?");
    private static final Pattern PATH = Pattern.compile("/embed/(?<id>[^/]+)(?:/tag/(?<tag>[^/]+))?/?");

    private SignedAddress() {}

    /// What it brings; empty when it is none of ours.
    static Optional<Renewal> read(String url, Origin from) {
        Matcher parts = PARTS.matcher(url);
        if (!parts.matches()) return Optional.empty();
        String path = parts.group("path");
        String query = Optional.ofNullable(parts.group("query")).orElse("");
        Matcher embed = PATH.matcher(path);
        if (embed.matches()) {
            return withTag(
                    embed, tag -> new Renewal.ByWholeUrl(new PathRequest(embed.group("id"), tag, path, query, from)));
        }
        Matcher content = CONTENT.matcher(path);
        return content.matches() ? withToken(content, query) : Optional.empty();
    }

    private static Optional<Renewal> withToken(Matcher content, String query) {
        List<String> tokens = Form.parse(query).all(PageRoutes.TICKET);
        if (tokens.size() != 1) return Optional.empty();
        return place(content).map(place -> new Renewal.ByToken(tokens.getFirst(), Optional.of(place)));
    }

    private static Optional<Renewal.Place> place(Matcher content) {
        return decoded(content.group("org"))
                .flatMap(organization -> decoded(content.group("workbook"))
                        .flatMap(WorkbookSegment::id)
                        .flatMap(workbook -> target(workbook, content))
                        .flatMap(target -> withTag(content, target::at))
                        .map(target -> new Renewal.Place(organization, target)));
    }

    /// What is made of the version tag, if the address has one; empty when what it has can be none.
    private static <T> Optional<T> withTag(Matcher address, Function<Optional<TagName>, T> make) {
        @Nullable String tag = address.group("tag");
        if (tag == null) return Optional.of(make.apply(Optional.empty()));
        return decoded(tag).flatMap(TagName::parse).map(name -> make.apply(Optional.of(name)));
    }

    private static Optional<EmbedTarget> target(InodeId workbook, Matcher content) {
        return switch (String.valueOf(content.group("kind"))) {
            case "page" -> decoded(content.group("node")).map(node -> new EmbedTarget.Page(workbook, node));
            case "element" -> decoded(content.group("node")).map(node -> new EmbedTarget.Element(workbook, node));
            default -> Optional.of(new EmbedTarget.Whole(workbook));
        };
    }

    /// A segment of a path as text, empty when it is not percent-encoded UTF-8; what means something in forms alone is
    /// itself there (RFC 3986 §3.3).
    private static Optional<String> decoded(String segment) {
        return Form.parse("=" + segment.replace("+", "%2B").replace("&", "%26")).first("");
    }
}
