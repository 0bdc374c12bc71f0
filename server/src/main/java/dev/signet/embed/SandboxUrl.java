package dev.signet.embed;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A URL signed for trying out: good once, until then. The token is told without its signature.
public record SandboxUrl(String url, Optional<Token> token, Instant expiresAt) {

    /// What the token says.
    public record Token(Map<String, String> header, Map<String, JsonNode> claims) {}

    /// What came of asking for one.
    public sealed interface Outcome {

        /// It is signed.
        record Signed(SandboxUrl url) implements Outcome {}

        /// Who asks may not.
        record Forbidden(String sentence) implements Outcome {}

        /// There is no such credential or workbook, as far as they may know.
        record NotFound() implements Outcome {}

        /// It cannot be signed, because of this field.
        record Refused(String field, String sentence) implements Outcome {}
    }

    @Override
    public String toString() {
        return "SandboxUrl[hidden]";
    }
}
