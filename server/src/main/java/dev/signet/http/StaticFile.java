package dev.signet.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One file and its compressed twins.
final class StaticFile {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final FileType type;
    private final byte[] plain;
    private final List<Form> forms;

    StaticFile(FileType type, byte[] plain, Optional<byte[]> brotli, Optional<byte[]> gzip) {
        this.type = type;
        this.plain = plain;
        this.forms = List.of(new Form("br", brotli), new Form("gzip", gzip));
    }

    /// A compressed form, by the name of its content coding (RFC 9110 §8.4.1, RFC 7932).
    private record Form(String coding, Optional<byte[]> bytes) {}

    /// The file itself, for reading only.
    byte[] plain() {
        return plain;
    }

    /// The best form for this request, or 304 when it has that one.
    Answer answer(Request request, Freshness freshness) {
        AcceptedCodings accepted = AcceptedCodings.of(request);
        for (Form form : forms) {
            if (form.bytes().isPresent() && accepted.has(form.coding())) {
                return sent(request, freshness, form.bytes().get()).with("Content-Encoding", form.coding());
            }
        }
        return sent(request, freshness, plain);
    }

    private Answer sent(Request request, Freshness freshness, byte[] bytes) {
        String tag = tag(bytes);
        Answer answer = isKnown(request, tag)
                ? Answer.bytes(NOT_MODIFIED, "", new byte[0])
                : Answer.bytes(OK, type.mediaType(), bytes);
        return answer.with("ETag", tag).with("Vary", "Accept-Encoding").with("Cache-Control", freshness.cacheControl());
    }

    /// Tells forms and builds apart, no more is asked of it (RFC 9110 §8.8.3).
    private static String tag(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.wrap(bytes));
        return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + bytes.length + "\"";
    }

    private static boolean isKnown(Request request, String tag) {
        return request.headers("If-None-Match").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .anyMatch(known -> known.equals(tag) || known.equals("W/" + tag) || known.equals("*"));
    }
}
