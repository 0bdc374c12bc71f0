package dev.signet.embed;

import dev.signet.base.Base62;
import dev.signet.workbooks.TagName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Paths of addresses of embeds (embedding.md §2.2, §3.1).
public final class EmbedAddress {
    private EmbedAddress() {}

    /// The path of content in the organization of that slug; it takes a token.
    public static String of(String slug, EmbedTarget target) {
        return "/" + slug + "/workbook/" + Base62.of(target.workbook().value()) + tag(target.tag()) + part(target);
    }

    /// The embed path of that id, for the version of that tag if there is one.
    public static String of(EmbedId id, Optional<TagName> tag) {
        return "/embed/" + id + tag(tag);
    }

    private static String tag(Optional<TagName> tag) {
        return tag.map(name -> "/tag/" + encoded(name.value())).orElse("");
    }

    private static String part(EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> "";
            case EmbedTarget.Page page -> "/page/" + encoded(page.pageId());
            case EmbedTarget.Element element -> "/element/" + encoded(element.elementId());
        };
    }

    /// A space is `%20`, which means the same in every part of an address.
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
