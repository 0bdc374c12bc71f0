package dev.signet.query.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.query.plan.Type;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTypesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Delay] + 1                     | INTEGER
        [Delay] + 1.0                   | NUMBER
        [Delay] / 2                     | NUMBER
        [Delay] ^ 2                     | NUMBER
        null + 1                        | INTEGER
        [Airports/City] & 1             | TEXT
        [Day] = null                    | BOOLEAN
        If([Delay] > 1, 1, 2.5)         | NUMBER
        If(true, null, "a")             | TEXT
        Coalesce([Day], null)           | DATETIME
        DateTrunc("MONTH", [Day])       | DATETIME
        DatePart("weekday", [Day])      | INTEGER
        Sum([Delay])                    | INTEGER
        Avg([Delay])                    | NUMBER
        Max([Carrier])                  | TEXT
        Count()                         | INTEGER
        null                            | NULL
        CurrentUserInTeam("a", "b")     | BOOLEAN
        """)
    void givesEachFormulaItsType(String text, Type type) {
        assertThat(Parsed.expr(text).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 + "a" | 4 | + expects a number, not text
        [Carrier] = 1 | 12 | = expects text, like the others, not a number
        1 and true | 0 | and expects true or false, not a number
        -[Day] | 1 | - expects a number, not a date
        Sum([Carrier]) | 4 | Sum expects a number as argument 1, not text
        If(1, 2) | 3 | If expects true or false as argument 1, not a number
        If(true, 1, "a") | 12 | If expects a number, like the others as argument 3, not text
        Round(1.5, 0.5) | 11 | Round expects a whole number as argument 2, not a number
        Round() | 0 | Round takes 1 or 2 arguments, not 0
        If(true) | 0 | If takes 2 or more arguments, not 1
        CurrentUserEmail(1) | 0 | CurrentUserEmail takes 0 arguments, not 1
        CurrentUserInTeam([Carrier]) | 18 | CurrentUserInTeam expects text in quotes as argument 1, not text
        1 + Sum(Avg([Delay])) | 8 | a value of one row was expected in Sum, not Avg
        Sum(1 + Lower(Count())) | 14 | a value of one row was expected in Sum, not Count
        """)
    void saysWhatWasExpectedWhere(String text, int position, String message) {
        FormulaFault fault = Parsed.typeFaults(text).getFirst();
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void saysWhichUnitsThereAre() {
        assertThat(Parsed.typeFaults("DateTrunc(\"weekday\", [Day])").getFirst().message())
                .startsWith("DateTrunc expects one of \"year\", \"quarter\"")
                .doesNotContain("weekday");
    }

    @Test
    void namesTheNearestFunctionAndColumn() {
        assertThat(Parsed.typeFaults("Sun([Dleay])"))
                .extracting(FormulaFault::message, FormulaFault::nearest)
                .containsExactly(
                        tuple("there is no function Sun", Optional.of("Sum")),
                        tuple("there is no column [Dleay]", Optional.of("[Delay]")));
        assertThat(Parsed.typeFaults("[Airport/City]").getFirst().nearest()).contains("[Airports/City]");
        assertThat(Parsed.typeFaults("[Nothing like it]").getFirst().nearest()).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnceAndNoneTwice() {
        assertThat(Parsed.typeFaults("If([Nope], 1 + \"a\", Sum(Sum(1)) & Frob()) = true"))
                .extracting(FormulaFault::position)
                .containsExactly(3, 15, 24, 34);
    }

    @Test
    void tellsNoMoreFaultsThanAnybodyReads() {
        assertThat(Parsed.typeFaults("[x]" + " & [x]".repeat(500))).hasSize(Meaning.MAX_FAULTS);
    }

    @Test
    void aSwapOfLettersIsOneMistake() {
        assertThat(Nearest.distance("delay", "dleay")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
