package dev.signet.http;

import dev.signet.base.Order;
import dev.signet.base.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A query parameter a route declares: read and checked before the handler runs, and documented from the same object.
///
/// Keep one in a constant, name it in the route, and ask the [Call] for its value. Undeclared parameters are ignored
/// (rest-api.md §2.7).
public final class QueryParameter<T> {
    private final String name;
    private final String description;
    private final Shape shape;
    private final Function<List<String>, Optional<T>> reader;

    private QueryParameter(String name, String description, Shape shape, Function<List<String>, Optional<T>> reader) {
        this.name = name;
        this.description = description;
        this.shape = shape;
        this.reader = reader;
    }

    /// A text that may be absent; of a repeated one the first counts.
    public static QueryParameter<Optional<String>> text(String name, String description) {
        return new QueryParameter<>(
                name,
                description,
                Shape.TEXT,
                values -> Optional.of(values.stream().findFirst()));
    }

    /// A text that may be repeated.
    public static QueryParameter<List<String>> texts(String name, String description) {
        return new QueryParameter<>(name, description, Shape.Listing.of(Shape.TEXT), Optional::of);
    }

    /// A whole number from `least` to `most`, `otherwise` when absent.
    public static QueryParameter<Integer> integer(String name, String description, int least, int most, int otherwise) {
        return new QueryParameter<>(
                name,
                description,
                new Shape.Whole(Shape.Width.INT, least, most),
                values -> values.isEmpty() ? Optional.of(otherwise) : integer(values.getFirst(), least, most));
    }

    /// `true` or `false`; false when absent.
    public static QueryParameter<Boolean> flag(String name, String description) {
        return new QueryParameter<>(
                name,
                description,
                new Shape.Flag(),
                values -> values.isEmpty() ? Optional.of(false) : flag(values.getFirst()));
    }

    /// One of an enum's constants in its wire spelling; may be absent.
    public static <E extends Enum<E>> QueryParameter<Optional<E>> choice(
            String name, String description, Class<E> type) {
        return new QueryParameter<>(name, description, new Shape.Choice(type), values -> choice(type, values));
    }

    /// The order of a list: one of the fields, spelled as in JSON, after a minus to go downwards; may be absent.
    public static <E extends Enum<E>> QueryParameter<Optional<Order<E>>> order(
            String name, String description, Class<E> fields) {
        Map<String, Order<E>> orders = new LinkedHashMap<>();
        for (E field : fields.getEnumConstants()) {
            orders.put(WireNames.camel(field), new Order<>(field, Order.Direction.UP));
            orders.put("-" + WireNames.camel(field), new Order<>(field, Order.Direction.DOWN));
        }
        String words = String.join("|", orders.keySet());
        Shape shape = new Shape.Text(
                0,
                Integer.MAX_VALUE,
                Optional.of(Pattern.compile(words)),
                "one of " + String.join(", ", orders.keySet()));
        return new QueryParameter<>(name, description, shape, values -> entry(orders, values));
    }

    /// The name on the wire.
    public String name() {
        return name;
    }

    /// What it is for.
    public String description() {
        return description;
    }

    Shape shape() {
        return shape;
    }

    /// The value the query holds; a violation is told when it is not one, and the result is empty then.
    Optional<Object> read(Form query, Consumer<Violation> violations) {
        Optional<T> value = reader.apply(query.all(name));
        if (value.isEmpty()) violations.accept(new Violation(name, Sentences.wanted(shape)));
        return value.map(Function.identity());
    }

    @SuppressWarnings("unchecked")
    T cast(Object value) {
        return (T) value; // only what read() of this very parameter returned gets here
    }

    private static Optional<Integer> integer(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            return value >= least && value <= most ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<Optional<E>> choice(Class<E> type, List<String> values) {
        if (values.isEmpty()) return Optional.of(Optional.empty());
        Optional<E> constant = WireNames.constant(type, values.getFirst());
        return constant.isPresent() ? Optional.of(constant) : Optional.empty();
    }

    private static <V> Optional<Optional<V>> entry(Map<String, V> entries, List<String> values) {
        if (values.isEmpty()) return Optional.of(Optional.empty());
        Optional<V> entry = Optional.ofNullable(entries.get(values.getFirst()));
        return entry.isPresent() ? Optional.of(entry) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
