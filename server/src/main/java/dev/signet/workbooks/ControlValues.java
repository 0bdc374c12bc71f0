package dev.signet.workbooks;

import dev.signet.base.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is chosen in each control of a workbook: what the viewer says, else what is saved in the document.
public final class ControlValues {
    private static final int MAX_LENGTH = 10_000;
    private static final int BYTES_OF_ANY = 100;

    private final Map<String, ControlValue> values;
    private final Set<String> locked;
    private final int hash; // these are keys of what is kept, looked up often

    private ControlValues(Map<String, ControlValue> values, Set<String> locked) {
        this.values = Collections.unmodifiableMap(values);
        this.locked = Set.copyOf(locked);
        this.hash = 31 * this.values.hashCode() + this.locked.hashCode();
    }

    private ControlValues(Map<String, ControlValue> values) {
        this(values, Set.of());
    }

    /// What came of reading them.
    public sealed interface Outcome {

        /// The values.
        record Read(ControlValues values) implements Outcome {}

        /// Every value that is wrong; the field is the control's id.
        record Wrong(List<Violation> violations) implements Outcome {

            /// Copies what it is given.
            public Wrong {
                violations = List.copyOf(violations);
            }
        }
    }

    /// What the document says by itself.
    public static ControlValues saved(ShownWorkbook workbook) {
        return saved(workbook.document());
    }

    /// Reads values by control id, not yet percent-decoded. Names that are no control of the workbook are passed over:
    /// hosts put parameters of their own into URLs.
    public static Outcome read(ShownWorkbook workbook, Map<String, String> texts) {
        return read(workbook.document(), texts);
    }

    static ControlValues saved(Document document) {
        Map<String, ControlValue> values = new LinkedHashMap<>();
        document.controls().forEach(control -> values.put(control.controlId(), control.saved()));
        return new ControlValues(values);
    }

    static Outcome read(Document document, Map<String, String> texts) {
        Map<String, ControlValue> values = new LinkedHashMap<>(saved(document).values);
        List<Violation> wrong = new ArrayList<>();
        document.controls().filter(each -> texts.containsKey(each.controlId())).forEach(control -> {
            switch (read(control, texts.getOrDefault(control.controlId(), ""))) {
                case ControlText.Reading.Read(ControlValue value) -> values.put(control.controlId(), value);
                case ControlText.Reading.Wrong(String expected) ->
                    wrong.add(new Violation(control.controlId(), "The control expects " + expected + "."));
            }
        });
        return wrong.isEmpty() ? new Outcome.Read(new ControlValues(values)) : new Outcome.Wrong(wrong);
    }

    private static ControlText.Reading read(Control control, String text) {
        return text.length() > MAX_LENGTH
                ? new ControlText.Reading.Wrong("at most " + MAX_LENGTH + " characters")
                : ControlText.parse(control, text);
    }

    /// The same values, of which those of these controls are not the viewer's to choose: they narrow even what list
    /// controls offer.
    public ControlValues locking(Set<String> controls) {
        return new ControlValues(values, controls);
    }

    /// What is locked, and nothing chosen in any other control.
    ControlValues lockedAlone() {
        Map<String, ControlValue> alone = new LinkedHashMap<>(values);
        alone.replaceAll((control, value) -> locked.contains(control) ? value : new ControlValue.Everything());
        return new ControlValues(alone, locked);
    }

    /// The value of every control as text, in the same spelling; empty when nothing is chosen.
    public Map<String, String> current() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((control, value) -> texts.put(control, ControlText.print(value)));
        return texts;
    }

    ControlValue of(Control control) {
        return values.getOrDefault(control.controlId(), control.saved());
    }

    /// About how much memory they take.
    long bytes() {
        return values.values().stream().mapToLong(ControlValues::bytes).sum();
    }

    private static long bytes(ControlValue value) {
        return switch (value) {
            case ControlValue.Everything() -> BYTES_OF_ANY;
            case ControlValue.Chosen(List<Optional<String>> texts) ->
                texts.stream()
                        .mapToLong(text ->
                                BYTES_OF_ANY + 2L * text.map(String::length).orElse(0))
                        .sum();
            case ControlValue.Range _ -> BYTES_OF_ANY;
        };
    }

    /// The same values of the same controls, with the same ones locked.
    @Override
    public boolean equals(Object other) {
        return other instanceof ControlValues that
                && hash == that.hash
                && values.equals(that.values)
                && locked.equals(that.locked);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
