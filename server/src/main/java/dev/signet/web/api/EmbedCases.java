package dev.signet.web.api;

import dev.signet.embed.EmbedPaths;

/// The use cases behind the routes of embed paths, and how addresses begin.
public record EmbedCases(EmbedPaths paths, WorkbookCases.Addresses addresses) {

    EmbedUrls urls() {
        return new EmbedUrls(addresses);
    }
}
