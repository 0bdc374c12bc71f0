package dev.signet.base;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one way JSON is read and written: strict in, compact out.
///
/// Refuses duplicate keys, anything after the value, nesting deeper than [#MAX_DEPTH], and numbers or names of absurd
/// length. Absent optional fields are not written.
public final class Json {
    /// The deepest nesting a document may have.
    public static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .maxNameLength(MAX_NAME_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(include ->
                    include.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT))
            .build();

    private Json() {}

    /// The document as a tree; empty when the bytes are not one well-formed JSON value within the limits.
    public static Optional<JsonNode> parse(byte[] utf8) {
        try {
            // The parser itself would take UTF-16, UTF-32 and overlong spellings.
            JsonNode tree = MAPPER.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
            return tree.isMissingNode() || !isFinite(tree) ? Optional.empty() : Optional.of(tree);
        } catch (JacksonException | CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /// A number beyond all that can be computed with would be written as text.
    private static boolean isFinite(JsonNode tree) {
        if (tree.isFloatingPointNumber()) return Double.isFinite(tree.doubleValue());
        for (JsonNode part : tree) {
            if (!isFinite(part)) return false;
        }
        return true;
    }

    /// The tree as a record; empty when it does not fit. For documents of our own making: bodies of strangers are read
    /// field by field, so that each fault can be named.
    public static <T extends Record> Optional<T> as(JsonNode tree, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.treeToValue(tree, type));
        } catch (JacksonException unfit) {
            return Optional.empty();
        }
    }

    /// The value as compact UTF-8 JSON.
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The value as compact JSON text.
    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// The value as JSON for people: indented, one field a line.
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
