package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.workbooks.Control.DateRangeControl;
import dev.signet.workbooks.Control.Labels;
import dev.signet.workbooks.Control.ListControl;
import dev.signet.workbooks.Control.Selection;
import dev.signet.workbooks.Control.Target;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.api.Test;

class ControlTextTest {
    private static final Labels LABELS = new Labels("id", "Name", "Name", "");
    private static final ControlValue NOTHING = new ControlValue.Everything();
    private static final Control MANY =
            new ListControl(LABELS, Selection.MULTIPLE, new Target("e", "c", ""), List.of(), NOTHING);
    private static final Control ONE =
            new ListControl(LABELS, Selection.SINGLE, new Target("e", "c", ""), List.of(), NOTHING);
    private static final Control DATES = new DateRangeControl(LABELS, List.of(), NOTHING);

    private static ControlValue parse(Control control, String text) {
        return switch (ControlText.parse(control, text)) {
            case ControlText.Reading.Read(ControlValue value) -> value;
            case ControlText.Reading.Wrong wrong -> throw new AssertionError(wrong.toString());
        };
    }

    private static ControlValue chosen(String... texts) {
        return new ControlValue.Chosen(List.of(texts).stream().map(Optional::of).toList());
    }

    private static DateRange range(String text) {
        if (parse(DATES, text) instanceof ControlValue.Range(DateRange range)) return range;
        throw new AssertionError("no range: " + text);
    }

    @Test
    void commasSeparateBeforeDecoding() {
        assertThat(parse(MANY, "a,b%2Cc")).isEqualTo(chosen("a", "b,c"));
    }

    @Test
    void aSingleListHasOneValueWithItsCommas() {
        assertThat(parse(ONE, "a,b")).isEqualTo(chosen("a,b"));
    }

    @Test
    void nullAndEmptyAreValues() {
        assertThat(parse(MANY, ":null,:empty"))
                .isEqualTo(new ControlValue.Chosen(List.of(Optional.empty(), Optional.of(""))));
    }

    @Test
    void nothingMeansEverything() {
        assertThat(parse(MANY, "")).isEqualTo(NOTHING);
        assertThat(parse(DATES, "")).isEqualTo(NOTHING);
        assertThat(parse(DATES, ":null")).isEqualTo(NOTHING);
        assertThat(parse(DATES, "min:,max:")).isEqualTo(NOTHING);
    }

    @Test
    void startAndEndAreSynonyms() {
        assertThat(range("start:2024-01-01,end:2024-01-31")).isEqualTo(range("min:2024-01-01,max:2024-01-31"));
    }

    @Test
    void aDayLastsUntilTheNext() {
        LocalDateTime now = LocalDateTime.of(2030, 5, 17, 12, 30);
        assertThat(range("max:2024-02-29").max().end(now)).contains(LocalDateTime.of(2024, 3, 1, 0, 0));
        assertThat(range("max:2024-02-29T10:30").max().end(now)).contains(LocalDateTime.of(2024, 2, 29, 10, 31));
        assertThat(range("max:2024-02-29T10:30:05Z").max().end(now)).contains(LocalDateTime.of(2024, 2, 29, 10, 30, 6));
        assertThat(range("min:1709202600000").min().begin(now)).contains(LocalDateTime.of(2024, 2, 29, 10, 30));
    }

    @Test
    void relativeDatesAreWholeUnits() {
        LocalDateTime now = LocalDateTime.of(2030, 5, 17, 12, 30);
        assertThat(range("min:next-year-0").min().begin(now)).contains(LocalDateTime.of(2030, 1, 1, 0, 0));
        assertThat(range("max:next-year-0").max().end(now)).contains(LocalDateTime.of(2031, 1, 1, 0, 0));
        assertThat(range("min:prior-quarter-1").min().begin(now)).contains(LocalDateTime.of(2030, 1, 1, 0, 0));
        assertThat(range("min:prior-week-0").min().begin(now)).contains(LocalDateTime.of(2030, 5, 13, 0, 0));
    }

    @Test
    void saysWhatIsExpected() {
        assertThat(ControlText.parse(DATES, "yesterday")).isInstanceOf(ControlText.Reading.Wrong.class);
        assertThat(ControlText.parse(DATES, "min:2024-13-01")).isInstanceOf(ControlText.Reading.Wrong.class);
        assertThat(ControlText.parse(DATES, "from:2024-01-01")).isInstanceOf(ControlText.Reading.Wrong.class);
        assertThat(ControlText.parse(MANY, "100%")).isInstanceOf(ControlText.Reading.Wrong.class);
    }

    @Property
    void neverThrows(@ForAll String text) {
        for (Control control : List.of(MANY, ONE, DATES)) {
            if (ControlText.parse(control, text) instanceof ControlText.Reading.Read(ControlValue value)) {
                assertThat(parse(control, ControlText.print(value))).isEqualTo(value);
            }
        }
    }

    @Property
    void whatIsPrintedParsesToTheSame(@ForAll List<String> texts, @ForAll("dates") DateRange dates) {
        ControlValue many = texts.isEmpty() ? NOTHING : chosen(texts.toArray(String[]::new));
        assertThat(parse(MANY, ControlText.print(many))).isEqualTo(many);
        ControlValue range = ControlText.ranged(dates);
        assertThat(parse(DATES, ControlText.print(range))).isEqualTo(range);
    }

    @Provide
    Arbitrary<DateRange> dates() {
        return Combinators.combine(bounds(), bounds()).as(DateRange::new);
    }

    private static Arbitrary<DateBound> bounds() {
        Arbitrary<DateBound> at = Combinators.combine(
                        DateTimes.dateTimes(), Arbitraries.of(ChronoUnit.DAYS, ChronoUnit.MINUTES, ChronoUnit.SECONDS))
                .as((when, unit) -> new DateBound.At(when.truncatedTo(unit), unit));
        Arbitrary<DateBound> relative = Combinators.combine(
                        Arbitraries.of(DateBound.Direction.class),
                        Arbitraries.of(DateBound.Unit.class),
                        Arbitraries.integers().between(0, 99_999))
                .as(DateBound.Relative::new);
        return Arbitraries.oneOf(at, relative, Arbitraries.just(new DateBound.Open()));
    }
}
