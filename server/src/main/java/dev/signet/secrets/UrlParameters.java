package dev.signet.secrets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parameters of a query whose names begin with a colon, in order, each once; the others are passed over.
///
/// Names and values are percent-encoded UTF-8 (RFC 3986 §2.1), or bare. Nothing of one is printed but its name.
final class UrlParameters {
    private static final String COLON = ":";
    private static final int HEX = 16;

    private final Map<String, String> encoded;

    private UrlParameters(Map<String, String> encoded) {
        this.encoded = Collections.unmodifiableMap(encoded);
    }

    /// What came of reading them.
    sealed interface Reading {
        record Read(UrlParameters parameters) implements Reading {}

        /// This one came twice.
        record Repeated(String name) implements Reading {}

        /// A name or value is not text.
        record NotText() implements Reading {}
    }

    static Reading of(String query) {
        Map<String, String> encoded = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = asForm(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (name.isEmpty() || asForm(value).isEmpty()) return new Reading.NotText();
            if (!name.get().startsWith(COLON)) continue;
            if (encoded.put(name.get(), value) != null) return new Reading.Repeated(name.get());
        }
        return new Reading.Read(new UrlParameters(encoded));
    }

    Set<String> names() {
        return encoded.keySet();
    }

    /// The value as forms write it: a plus is a space.
    Optional<String> form(String name) {
        return Optional.ofNullable(encoded.get(name)).flatMap(UrlParameters::asForm);
    }

    /// The value in which a plus is a plus.
    Optional<String> plain(String name) {
        return Optional.ofNullable(encoded.get(name)).flatMap(UrlParameters::decoded);
    }

    private static Optional<String> asForm(String text) {
        return decoded(text.replace('+', ' '));
    }

    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) return Optional.of(text);
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            if (in[i] != '%') {
                out.write(in[i]);
                continue;
            }
            if (i + 2 >= in.length) return Optional.empty();
            int high = Character.digit((char) in[i + 1], HEX);
            int low = Character.digit((char) in[i + 2], HEX);
            if (high < 0 || low < 0) return Optional.empty();
            out.write(high * HEX + low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
