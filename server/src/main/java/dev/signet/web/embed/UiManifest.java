package dev.signet.web.embed;

import dev.signet.base.Json;
import dev.signet.http.LocalPath;
import dev.signet.http.StaticFiles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which files the embed page is made with, as the build of the user interface wrote it down (Vite's manifest).
///
/// `script` is the entry; `preloads` are the scripts it imports; `styles` belong to any of them.
record UiManifest(LocalPath script, List<LocalPath> preloads, List<LocalPath> styles) {
    /// Where the build leaves its files on the class path.
    static final String FOLDER = "dev/signet/ui";

    private static final String ENTRY = "embed.html";

    /// Copies what it is given.
    UiManifest {
        preloads = List.copyOf(preloads);
        styles = List.copyOf(styles);
    }

    /// The manifest of the user interface on the class path; empty when the server was built without one.
    static Optional<UiManifest> find(ClassLoader loader) {
        return StaticFiles.under(loader, FOLDER).bytes("manifest.json").flatMap(UiManifest::parse);
    }

    /// Reads a manifest; empty when it names no entry of ours.
    static Optional<UiManifest> parse(byte[] json) {
        Optional<JsonNode> manifest = Json.parse(json);
        Optional<LocalPath> script =
                manifest.flatMap(tree -> path(tree.path(ENTRY).path("file")));
        if (script.isEmpty()) return Optional.empty();
        Set<String> chunks = new LinkedHashSet<>();
        collect(manifest.get(), ENTRY, chunks);
        List<LocalPath> preloads = new ArrayList<>();
        List<LocalPath> styles = new ArrayList<>();
        for (String chunk : chunks) {
            JsonNode node = manifest.get().path(chunk);
            if (!chunk.equals(ENTRY)) path(node.path("file")).ifPresent(preloads::add);
            for (JsonNode style : node.path("css")) path(style).ifPresent(styles::add);
        }
        return Optional.of(new UiManifest(script.get(), preloads, styles));
    }

    private static void collect(JsonNode manifest, String chunk, Set<String> found) {
        if (!found.add(chunk)) return;
        for (JsonNode imported : manifest.path(chunk).path("imports")) collect(manifest, imported.asString(""), found);
    }

    private static Optional<LocalPath> path(JsonNode file) {
        return file.isString() ? LocalPath.parse("/" + file.stringValue()) : Optional.empty();
    }
}
