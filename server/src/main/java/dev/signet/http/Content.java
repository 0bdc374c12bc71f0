package dev.signet.http;

import dev.signet.base.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What an [Answer] carries; made by its factories.
public sealed interface Content {

    /// Nothing.
    record None() implements Content {}

    /// A value to be written as JSON.
    record Json(Object value) implements Content {
        @Override
        public String toString() {
            return "Json[hidden]";
        }
    }

    /// The error envelope, with more keys beside its own.
    record Refusal(Problem problem, Map<String, String> extra) implements Content {
        private static final Set<String> OURS = Set.of("requestId", "message", "code", "violations");

        /// Copies what it is given; refuses to change the envelope.
        public Refusal {
            extra = Map.copyOf(extra);
            for (String key : extra.keySet()) {
                if (OURS.contains(key)) throw new IllegalArgumentException("the envelope has its own " + key);
            }
        }

        Refusal and(String key, String value) {
            Map<String, String> next = new LinkedHashMap<>(extra);
            next.put(key, value);
            return new Refusal(problem, next);
        }
    }

    /// Bytes that are written while they are sent, as many as there are: never all in memory.
    record Stream(String mediaType, Writer writer) implements Content {

        /// Writes all of it, once. What it throws before some 64 KiB are written is answered as a failure; later it
        /// ends the connection, so that nobody takes a part for the whole.
        @FunctionalInterface
        public interface Writer {
            /// May wait for a slow reader at any byte, so it should hold nothing meanwhile that others need.
            void to(OutputStream out) throws IOException;
        }
    }

    /// Bytes as they are.
    final class Bytes implements Content {
        private final String mediaType;
        private final byte[] bytes;

        Bytes(String mediaType, byte[] bytes) {
            this.mediaType = mediaType;
            this.bytes = bytes;
        }

        String mediaType() {
            return mediaType;
        }

        /// The bytes themselves, for writing only.
        byte[] unsafeBytes() {
            return bytes;
        }
    }
}
