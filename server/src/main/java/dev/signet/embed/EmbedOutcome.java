package dev.signet.embed;

import dev.signet.credentials.HostOrigin;
import dev.signet.secrets.Secret;
import dev.signet.workbooks.PublishedWorkbook;
import java.util.List;

/// What came of opening an embed.
public sealed interface EmbedOutcome {

    /// The viewer is in; the key is for their page, and is kept nowhere else. Pages of these origins may show it; of
    /// any origin when none is listed.
    record Opened(
            ViewerSession session, Secret key, PublishedWorkbook workbook, EmbedTarget target, List<HostOrigin> origins)
            implements EmbedOutcome {

        /// Copies what it is given.
        public Opened {
            origins = List.copyOf(origins);
        }
    }

    /// They are not. Pages of these origins may show why; of any origin when none is listed, or nobody knows whose
    /// ticket it was.
    record Refused(EmbedRefusal why, List<HostOrigin> origins) implements EmbedOutcome {

        /// Copies what it is given.
        public Refused {
            origins = List.copyOf(origins);
        }

        /// A refusal that any page may show.
        Refused(EmbedRefusal why) {
            this(why, List.of());
        }
    }
}
