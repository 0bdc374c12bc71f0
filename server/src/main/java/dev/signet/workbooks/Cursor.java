package dev.signet.workbooks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A place in a submitted tree that reads fields and notes what is wrong with them, so that reading goes on.
record Cursor(JsonNode node, String path, Faults faults) {
    private static final int MAX_NAME = 1_000;
    private static final int MAX_TEXT = 10_000;

    /// Text that must be there; empty when it is not, which is noted.
    String text(String field) {
        Optional<String> found = textIfAny(field);
        if (found.isEmpty() && isAbsent(field)) fault(field, "Text is required here.");
        return found.orElse("");
    }

    /// Text that may be missing.
    Optional<String> textIfAny(String field) {
        if (isAbsent(field)) return Optional.empty();
        JsonNode value = node.path(field);
        if (!value.isString()) {
            fault(field, "Text is expected, not " + kindOf(value) + ".");
            return Optional.empty();
        }
        String text = value.stringValue();
        int most = field.equals("formula") || field.equals("description") ? MAX_TEXT : MAX_NAME;
        if (text.length() > most) fault(field, "At most " + most + " characters are allowed.");
        if (text.isBlank()) fault(field, "The text must not be blank.");
        if (text.indexOf('\0') >= 0) fault(field, "The text must not hold the character U+0000.");
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            fault(field, "The text must not hold one half of a surrogate pair.");
        }
        return Optional.of(text);
    }

    /// An id: text of at most 200 characters.
    String id() {
        String id = text("id");
        if (id.length() > 200) fault("id", "At most 200 characters are allowed.");
        return id;
    }

    /// One of these words; the fallback when the field is missing or wrong, which is noted.
    <T> T choice(String field, Map<String, T> words, T fallback) {
        Optional<String> found = textIfAny(field);
        if (found.isEmpty()) return fallback;
        String word = found.get();
        if (!words.containsKey(word)) {
            fault(
                    field,
                    "\"" + word + "\" is not one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()) + "."
                            + Nearest.hint(word, words.keySet()));
        }
        return words.getOrDefault(word, fallback);
    }

    /// The items of a list that may be missing.
    List<Cursor> items(String field) {
        JsonNode list = node.path(field);
        if (isAbsent(field)) return List.of();
        if (!list.isArray()) {
            fault(field, "A list is expected, not " + kindOf(list) + ".");
            return List.of();
        }
        List<Cursor> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) items.add(new Cursor(list.get(i), at(field) + "[" + i + "]", faults));
        return items;
    }

    /// The objects of a list that may be missing.
    List<Cursor> objects(String field) {
        List<Cursor> items = items(field);
        items.stream().filter(item -> !item.node.isObject()).forEach(Cursor::notAnObject);
        return items.stream().filter(item -> item.node.isObject()).toList();
    }

    /// The texts of a list that may be missing.
    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Cursor item : items(field)) {
            if (item.node.isString()) texts.add(item.node.stringValue());
            else item.fault("Text is expected, not " + kindOf(item.node) + ".");
        }
        return texts;
    }

    /// An object that may be missing.
    Optional<Cursor> objectIfAny(String field) {
        if (isAbsent(field)) return Optional.empty();
        Cursor inner = new Cursor(node.path(field), at(field), faults);
        if (inner.node.isObject()) return Optional.of(inner);
        inner.notAnObject();
        return Optional.empty();
    }

    /// An object that must be there.
    Optional<Cursor> object(String field) {
        if (isAbsent(field)) fault(field, "An object is required here.");
        return objectIfAny(field);
    }

    boolean isAbsent(String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull();
    }

    void fault(String message) {
        faults.add(path, message);
    }

    void fault(String field, String message) {
        faults.add(at(field), message);
    }

    String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    private void notAnObject() {
        fault("An object is expected, not " + kindOf(node) + ".");
    }

    static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
