package dev.signet.http;

import java.util.Optional;

/// The kinds of files we send, and their media types.
enum FileType {
    SCRIPT(".js", "text/javascript; charset=utf-8"),
    STYLE(".css", "text/css; charset=utf-8"),
    DRAWING(".svg", "image/svg+xml"),
    PICTURE(".png", "image/png"),
    FONT(".woff2", "font/woff2"),
    DATA(".json", "application/json"),
    ARCHIVE(".tgz", "application/gzip"),
    TEXT(".txt", "text/plain; charset=utf-8");

    private final String ending;
    private final String mediaType;

    FileType(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// The type by the ending of the name; empty for what we do not send.
    static Optional<FileType> of(String name) {
        for (FileType type : values()) {
            if (name.endsWith(type.ending)) return Optional.of(type);
        }
        return Optional.empty();
    }
}
