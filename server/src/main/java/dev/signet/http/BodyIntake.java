package dev.signet.http;

import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.OptionalLong;

/// Reads the bytes of a body, never more than its limit and one byte.
sealed interface BodyIntake {
    /// The whole body.
    final class Whole implements BodyIntake {
        private final byte[] bytes;

        Whole(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// More than the limit; the rest was not read.
    record TooLarge() implements BodyIntake {}

    /// The body ended early or its chunks are malformed.
    record Broken() implements BodyIntake {}

    /// The body of this request within `limit` bytes.
    static BodyIntake of(ServerRequest source, int limit) {
        OptionalLong length = source.headers().contentLength();
        if (length.isPresent() && length.getAsLong() > limit) return new TooLarge();
        if (!source.content().hasEntity()) return new Whole(new byte[0]);
        try {
            // closing the stream would wait for the rest of the body, so nobody does
            byte[] bytes = source.content().inputStream().readNBytes(limit + 1);
            return bytes.length > limit ? new TooLarge() : new Whole(bytes);
        } catch (RequestException refused) {
            // the server's own limit counts chunks by their announced size
            return Statuses.isTooLarge(refused.status().code()) ? new TooLarge() : new Broken();
        } catch (IOException | RuntimeException broken) {
            return new Broken(); // every failure to read comes from the client's bytes, or their end
        }
    }
}
