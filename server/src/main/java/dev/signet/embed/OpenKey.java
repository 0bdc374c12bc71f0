package dev.signet.embed;

import dev.signet.workbooks.TagName;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The key of a page that is open to everybody: the path it was opened by, and the version tag in it. No secret.
record OpenKey(EmbedId path, Optional<TagName> tag) {
    private static final String TAG = "/tag/";

    /// The key, or empty when the text is none.
    static Optional<OpenKey> parse(String text) {
        int at = text.indexOf(TAG);
        if (at < 0) return EmbedId.parse(text).map(path -> new OpenKey(path, Optional.empty()));
        Optional<TagName> tag = decoded(text.substring(at + TAG.length())).flatMap(TagName::parse);
        return tag.isEmpty()
                ? Optional.empty()
                : EmbedId.parse(text.substring(0, at)).map(path -> new OpenKey(path, tag));
    }

    /// The key as text that fits into a header.
    String text() {
        return path.text()
                + tag.map(name -> TAG + URLEncoder.encode(name.value(), StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
