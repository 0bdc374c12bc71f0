package dev.signet.query;

import java.nio.file.Path;
import java.util.Map;

/// The files behind a connection's tables as they are now: by table, those that are there; and their version, which
/// differs whenever a file has changed, come or gone.
record SourceData(Map<String, Path> files, String version) {
    SourceData {
        files = Map.copyOf(files);
    }
}
