package dev.signet.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a server is reached: the address of people and programs, and the second origin from which the portal
/// previews embeds, if there is one.
record Reached(URI publicUrl, Optional<String> preview) {

    /// Reached at one address only.
    static Reached at(URI publicUrl) {
        return new Reached(publicUrl, Optional.empty());
    }

    /// Every origin of its own, without a slash at the end.
    List<String> origins() {
        String own = publicUrl.toString();
        List<String> origins = new ArrayList<>();
        origins.add(own.endsWith("/") ? own.substring(0, own.length() - 1) : own);
        preview.ifPresent(origins::add);
        return origins;
    }
}
