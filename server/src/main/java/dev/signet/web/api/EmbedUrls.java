package dev.signet.web.api;

import dev.signet.base.Base62;
import dev.signet.base.InodeId;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The absolute addresses of embeds (embedding.md §2.2, §3.1).
record EmbedUrls(WorkbookCases.Addresses addresses) {
    /// Where a token belongs in an address.
    static final String TOKEN = "{jwt}";

    /// The address that hosts sign as a whole, or that is open to everybody.
    String of(EmbedPath path) {
        return base() + "/embed/" + path.id();
    }

    /// The address of the same content that takes a token.
    String forTokens(EmbedPath path) {
        String workbook = base() + "/" + addresses.slugs().apply(path.organization()) + "/workbook/"
                + Base62.of(path.target().workbook().value());
        return workbook + part(path.target()) + "?:jwt=" + TOKEN + "&:embed=true";
    }

    private static String part(EmbedTarget target) {
        return switch (target) {
            case EmbedTarget.Whole _ -> "";
            case EmbedTarget.Page(InodeId _, String page) -> "/page/" + segment(page);
            case EmbedTarget.Element(InodeId _, String element) -> "/element/" + segment(element);
        };
    }

    private static String segment(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String base() {
        String url = addresses.publicUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
