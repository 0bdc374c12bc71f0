package dev.signet.workbooks;

import dev.signet.base.Json;
import java.io.Serial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// YAML 1.2 with the types of JSON, and nothing that YAML has beyond: no tags, no keys but text, few aliases.
final class Yaml {
    private static final int MAX_ALIASES = 50;
    private static final int MAX_NODES = 500_000;
    private static final LoadSettings LOAD = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setAllowRecursiveKeys(false)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(DocumentText.MAX_BYTES)
            .build();
    private static final DumpSettings DUMP = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .build();

    private int nodes;

    private Yaml() {}

    /// The text is no YAML, or more than is allowed.
    static final class Malformed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String sentence;

        private Malformed(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /// Every document of the text, as a JSON tree.
    static List<JsonNode> parse(String text) throws Malformed {
        Yaml reader = new Yaml();
        List<JsonNode> trees = new ArrayList<>();
        try {
            for (Object document : new Load(LOAD).loadAllFromString(text)) trees.add(reader.tree(document, 1));
        } catch (MarkedYamlEngineException malformed) {
            throw new Malformed(sentence(malformed));
        } catch (YamlEngineException | StackOverflowError | IllegalArgumentException | ClassCastException refused) {
            throw new Malformed("The body is not well-formed YAML, or nested too deeply.");
        }
        return trees;
    }

    static String print(JsonNode tree) {
        return new Dump(DUMP).dumpToString(plain(tree));
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
                yield map;
            }
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case NUMBER -> node.isIntegralNumber() ? node.bigIntegerValue() : node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> null;
            case STRING, BINARY, POJO -> node.asString();
        };
    }

    private static String sentence(MarkedYamlEngineException malformed) {
        String where = malformed.getProblemMark().map(Yaml::place).orElse("");
        return "The body is not well-formed YAML" + where + ": " + malformed.getProblem() + ".";
    }

    private static String place(Mark mark) {
        return " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private JsonNode tree(@Nullable Object value, int depth) throws Malformed {
        if (depth > Json.MAX_DEPTH) throw new Malformed("The document is nested deeper than " + Json.MAX_DEPTH + ".");
        nodes++;
        if (nodes > MAX_NODES) throw new Malformed("The document has more than " + MAX_NODES + " values.");
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case null -> json.nullNode();
            case String text -> json.stringNode(text);
            case Boolean flag -> json.booleanNode(flag);
            case Integer number -> json.numberNode(number);
            case Long number -> json.numberNode(number);
            case BigInteger number -> json.numberNode(number);
            case Double number when Double.isFinite(number) -> json.numberNode(BigDecimal.valueOf(number));
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> object(map, depth);
            default -> throw new Malformed("The document holds a value that JSON does not have: " + value + ".");
        };
    }

    private JsonNode list(List<?> list, int depth) throws Malformed {
        List<JsonNode> items = new ArrayList<>();
        for (Object item : list) items.add(tree(item, depth + 1));
        return JsonNodeFactory.instance.arrayNode().addAll(items);
    }

    private JsonNode object(Map<?, ?> map, int depth) throws Malformed {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key))
                throw new Malformed("Keys must be text: " + entry.getKey() + ".");
            object.set(key, tree(entry.getValue(), depth + 1));
        }
        return object;
    }
}
