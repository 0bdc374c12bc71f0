package dev.signet.workbooks;

import dev.signet.base.Json;
import dev.signet.base.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents as text, in and out: JSON, or YAML, of which one text may hold several.
public final class DocumentText {
    /// The most bytes a submission may have.
    public static final int MAX_BYTES = 3 * 1024 * 1024;

    private DocumentText() {}

    /// How a document is written.
    public enum Syntax {
        JSON,
        YAML
    }

    /// What came of reading a text.
    public sealed interface Reading {

        /// The documents, at least one.
        record Trees(List<ObjectNode> trees) implements Reading {

            /// Copies what it is given.
            public Trees {
                trees = List.copyOf(trees);
            }
        }

        /// It cannot be read.
        record Unreadable(Violation violation) implements Reading {}
    }

    /// Reads the bytes. Never throws.
    public static Reading read(byte[] bytes, Syntax syntax) {
        if (bytes.length > MAX_BYTES) return unreadable("A document has at most 3 MB.");
        return switch (syntax) {
            case JSON ->
                Json.parse(bytes)
                        .map(tree -> objects(List.of(tree)))
                        .orElseGet(() ->
                                unreadable("The body is not one well-formed JSON document. Keys must not repeat."));
            case YAML -> yaml(bytes);
        };
    }

    /// The tree as text for people.
    public static String print(JsonNode tree, Syntax syntax) {
        return switch (syntax) {
            case JSON -> Json.pretty(tree);
            case YAML -> Yaml.print(tree);
        };
    }

    private static Reading yaml(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return objects(Yaml.parse(text));
        } catch (CharacterCodingException notUtf8) {
            return unreadable("The body is not UTF-8.");
        } catch (Yaml.Malformed malformed) {
            return unreadable(malformed.sentence());
        }
    }

    private static Reading objects(List<JsonNode> trees) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode tree : trees) {
            if (!(tree instanceof ObjectNode object)) {
                return unreadable("A workbook is an object with name, folderId, schemaVersion and pages.");
            }
            objects.add(object);
        }
        return objects.isEmpty() ? unreadable("There is no document in the body.") : new Reading.Trees(objects);
    }

    private static Reading unreadable(String message) {
        return new Reading.Unreadable(new Violation("", message));
    }
}
