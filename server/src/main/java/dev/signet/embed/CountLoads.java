package dev.signet.embed;

import dev.signet.credentials.HostOrigin;
import java.util.Optional;

/// Counts embeds as they are shown.
@FunctionalInterface
public interface CountLoads {
    /// Counts one that was opened on a page of that origin, if the browser told.
    void count(EmbedOutcome.Opened opened, Optional<HostOrigin> page);
}
