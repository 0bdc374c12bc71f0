package dev.signet.embed;

import dev.signet.secrets.Secret;
import dev.signet.workbooks.PublishedWorkbook;

/// What came of opening an embed.
public sealed interface EmbedOutcome {

    /// The viewer is in; the key is for their page, and is kept nowhere else.
    record Opened(ViewerSession session, Secret key, PublishedWorkbook workbook, EmbedTarget target)
            implements EmbedOutcome {}

    /// They are not.
    record Refused(EmbedRefusal why) implements EmbedOutcome {}
}
