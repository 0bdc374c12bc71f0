package dev.signet.web.api;

import dev.signet.embed.EmbedTools;
import java.util.Optional;

/// The use cases of whoever looks after embeds, how addresses begin, and the second origin at which this server is
/// reached, if there is one.
public record EmbedToolCases(EmbedTools tools, WorkbookCases.Addresses addresses, Optional<String> previewOrigin) {

    EmbedUrls urls() {
        return new EmbedUrls(addresses);
    }
}
