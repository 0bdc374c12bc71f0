package dev.signet.web.api;

import dev.signet.base.OrganizationId;
import dev.signet.embed.EmbedAddress;
import dev.signet.embed.EmbedId;
import dev.signet.embed.EmbedPath;
import dev.signet.embed.EmbedTarget;
import java.util.Optional;

/// The absolute addresses of embeds (embedding.md §2.2, §3.1).
record EmbedUrls(WorkbookCases.Addresses addresses) {
    /// Where a token belongs in an address.
    static final String TOKEN = "{jwt}";

    /// The address that hosts sign as a whole, or that is open to everybody.
    String of(EmbedPath path) {
        return of(path.id());
    }

    /// The same, by its id.
    String of(EmbedId id) {
        return base() + EmbedAddress.of(id, Optional.empty());
    }

    /// The address of content, before its token.
    String of(OrganizationId organization, EmbedTarget target) {
        return base() + EmbedAddress.of(addresses.slugs().apply(organization), target);
    }

    /// The address of the same content that takes a token.
    String forTokens(EmbedPath path) {
        return of(path.organization(), path.target()) + "?:jwt=" + TOKEN + "&:embed=true";
    }

    private String base() {
        String url = addresses.publicUrl().toString();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
