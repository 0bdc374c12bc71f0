package dev.signet.embed;

import dev.signet.base.InodeId;
import dev.signet.base.Json;
import dev.signet.workbooks.TagName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// An address as somebody copied it out of a frame: where it leads, and what it says. Nothing of it is proven.
///
/// Without scheme and host it is taken for one of this server.
record PastedUrl(Optional<String> base, String path, String query) {
    private static final Pattern PARTS = Pattern.compile(
            "(?<base>(?i:https?)://[^/?#\\s]+)?(?<path>/[^?#]*)(?:[?](?<query>[^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern CONTENT =
            Pattern.compile("/(?<org>[^/]+)/workbook/(?:[^/]+/)??(?<workbook>[^/]+)(?:/tag/(?<tag>[^/]+))?"
                    + "(?:/(?<kind>page|element)/(?<node>[^/]+))?/?");
    private static final Pattern PATH = Pattern.compile("/embed/(?<id>[^/]+)(?:/tag/(?<tag>[^/]+))?/?");
    private static final Pattern LATER = Pattern.compile("/[^/]+/(?:ask|workbook/.+/edit)/?|/embed/[^/]+/.*");

    /// Where a path leads.
    sealed interface Place {

        /// Content, by a token; empty what could not be read of it.
        record Content(String organization, Optional<EmbedTarget> target) implements Place {}

        /// An embed path.
        record ByPath(String id, Optional<TagName> tag) implements Place {}

        /// Something that is not built.
        record NotBuilt() implements Place {}

        /// Nothing of ours.
        record Nowhere() implements Place {}
    }

    /// A parameter of the query; its name decoded, its value as it stands there.
    record Parameter(String name, String rawValue) {

        String value() {
            return decoded(rawValue);
        }

        boolean isOurs() {
            return name.startsWith(":");
        }
    }

    /// Takes it apart; empty for what is no address at all.
    static Optional<PastedUrl> parse(String text) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        Optional<String> base = Optional.ofNullable(parts.group("base")).map(found -> found.toLowerCase(Locale.ROOT));
        String query = Optional.ofNullable(parts.group("query")).orElse("");
        return Optional.of(new PastedUrl(base, parts.group("path"), query));
    }

    Place place() {
        Matcher byPath = PATH.matcher(path);
        if (byPath.matches()) return new Place.ByPath(byPath.group("id"), tag(byPath));
        if (LATER.matcher(path).matches()) return new Place.NotBuilt();
        Matcher content = CONTENT.matcher(path);
        return content.matches()
                ? new Place.Content(decoded(content.group("org")), target(content))
                : new Place.Nowhere();
    }

    private static Optional<EmbedTarget> target(Matcher content) {
        String segment = decoded(content.group("workbook"));
        Optional<TagName> tag = tag(content);
        if (content.group("tag") != null && tag.isEmpty()) return Optional.empty();
        return InodeId.parse(segment)
                .or(() -> InodeId.parse(segment.substring(segment.lastIndexOf('-') + 1)))
                .map(workbook -> part(workbook, content).at(tag));
    }

    private static EmbedTarget part(InodeId workbook, Matcher content) {
        return switch (String.valueOf(content.group("kind"))) {
            case "page" -> new EmbedTarget.Page(workbook, decoded(content.group("node")));
            case "element" -> new EmbedTarget.Element(workbook, decoded(content.group("node")));
            default -> new EmbedTarget.Whole(workbook);
        };
    }

    private static Optional<TagName> tag(Matcher path) {
        return Optional.ofNullable(path.group("tag")).flatMap(tag -> TagName.parse(decoded(tag)));
    }

    /// Every parameter, in order.
    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded((equals < 0 ? pair : pair.substring(0, equals)).replace('+', ' '));
            if (!name.isEmpty()) parameters.add(new Parameter(name, equals < 0 ? "" : pair.substring(equals + 1)));
        }
        return parameters;
    }

    /// The parameters with a colon, without what proves or encrypts.
    Optional<JsonNode> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Parameter each : parameters()) {
            if (!each.isOurs() || each.name().equals(":signature")) continue;
            shown.putIfAbsent(each.name(), each.name().equals(":oauth_token") ? "(encrypted)" : each.value());
        }
        return Json.parse(Json.bytes(shown));
    }

    /// The text; as it stands there when it is not percent-encoded UTF-8.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException bare) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "PastedUrl[hidden]";
    }
}
