package dev.signet.http;

import dev.signet.base.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which files a page of the user interface is made with, as its build wrote it down (Vite's manifest).
///
/// `script` is the entry; `preloads` are the scripts it imports; `styles` belong to any of them.
public record UiBundle(LocalPath script, List<LocalPath> preloads, List<LocalPath> styles) {
    /// Where the build leaves its files on the class path.
    public static final String FOLDER = "dev/signet/ui";

    /// The mark that browsers show for a page of ours: without it they ask for `/favicon.ico`, which is not there.
    private static final String ICON = "/assets/signet.svg";

    /// Copies what it is given.
    public UiBundle {
        preloads = List.copyOf(preloads);
        styles = List.copyOf(styles);
    }

    /// The bundle of that entry (`embed.html`) on the class path; empty when the server was built without one.
    public static Optional<UiBundle> find(ClassLoader loader, String entry) {
        return StaticFiles.under(loader, FOLDER).bytes("manifest.json").flatMap(json -> parse(json, entry));
    }

    /// Reads a manifest; empty when it names no such entry.
    static Optional<UiBundle> parse(byte[] json, String entry) {
        Optional<JsonNode> manifest = Json.parse(json);
        Optional<LocalPath> script =
                manifest.flatMap(tree -> path(tree.path(entry).path("file")));
        if (script.isEmpty()) return Optional.empty();
        Set<String> chunks = new LinkedHashSet<>();
        collect(manifest.get(), entry, chunks);
        List<LocalPath> preloads = new ArrayList<>();
        List<LocalPath> styles = new ArrayList<>();
        for (String chunk : chunks) {
            JsonNode node = manifest.get().path(chunk);
            if (!chunk.equals(entry)) path(node.path("file")).ifPresent(preloads::add);
            for (JsonNode style : node.path("css")) path(style).ifPresent(styles::add);
        }
        return Optional.of(new UiBundle(script.get(), preloads, styles));
    }

    /// What belongs into the page's head: its mark, its styles, then its scripts.
    public List<Html> head() {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("link")
                .with("rel", "icon")
                .with("type", "image/svg+xml")
                .with("href", ICON));
        for (LocalPath style : styles) {
            parts.add(Html.element("link").with("rel", "stylesheet").with("href", style.value()));
        }
        for (LocalPath path : preloads) parts.add(preload(path));
        parts.add(preload(script));
        parts.add(Html.element("script").with("type", "module").with("src", script.value()));
        return parts;
    }

    private static Element preload(LocalPath path) {
        return Html.element("link").with("rel", "modulepreload").with("href", path.value());
    }

    private static void collect(JsonNode manifest, String chunk, Set<String> found) {
        if (!found.add(chunk)) return;
        for (JsonNode imported : manifest.path(chunk).path("imports")) collect(manifest, imported.asString(""), found);
    }

    private static Optional<LocalPath> path(JsonNode file) {
        return file.isString() ? LocalPath.parse("/" + file.stringValue()) : Optional.empty();
    }
}
