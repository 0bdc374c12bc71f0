package dev.signet.query.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1+2*3                    | 1 + 2 * 3
        (1+2)*3                  | (1 + 2) * 3
        1-(2-3)                  | 1 - (2 - 3)
        1-2-3                    | 1 - 2 - 3
        ((1))                    | 1
        2^3^2                    | 2 ^ 3 ^ 2
        (2^3)^2                  | (2 ^ 3) ^ 2
        -2^2                     | -2 ^ 2
        (-2)^2                   | (-2) ^ 2
        2^-1                     | 2 ^ (-1)
        NOT a()  and  B()        | not a() and B()
        not (a() and b())        | not (a() and b())
        1 + not a() = b()        | 1 + (not a() = b())
        a() AND (b() And c())    | a() and (b() and c())
        a() and b() and c()      | a() and b() and c()
        1!=2                     | 1 <> 2
        TRUE & Null              | true & null
        .5                       | 0.5
        5.0                      | 5.0
        1e3                      | 1E+3
        99999999999999999999     | 99999999999999999999.0
        "say ""hi\"""             | "say ""hi\"""
        [a\\]b]                  | [a\\]b]
        [a\\/b]                  | [a\\/b]
        [t/a/b]                  | [t/a\\/b]
        [C:\\new]                | [C:\\\\new]
        If( [x] ,1 , 2 )         | If([x], 1, 2)
        """)
    void writesAFormulaPlainly(String text, String plain) {
        assertThat(Parsed.formula(text).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `` | 0 | a value was expected, not the end
        1 + | 3 | a value was expected, not the end
        1 + * 2 | 4 | a value was expected, not *
        (1 + 2 | 6 | ) or an operator was expected, not the end
        1 2 | 2 | an operator or the end was expected, not a number
        Sum([a] | 7 | ) or an operator was expected, not the end
        Sum([a],) | 8 | a value was expected, not )
        "open | 0 | the text that begins here has no closing "
        1 + [open | 4 | the name that begins here has no closing ]
        [] | 0 | a name was expected between [ and ]
        [/a] | 0 | a name was expected between [ and ]
        [a/] | 0 | a name was expected between [ and ]
        1 ; 2 | 2 | a value or an operator was expected, not ;
        Sum | 0 | ( was expected after Sum
        and 1 | 0 | a value was expected, not and
        1e999 | 0 | a number of fewer digits was expected
        1e-99999999999 | 0 | a number of fewer digits was expected
        """)
    void saysWhereAFormulaBreaksAndWhatWasExpected(String text, int position, String message) {
        FormulaFault fault = Parsed.fault(text);
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void guessesWhatABareWordMeant() {
        FormulaFault fault = Parsed.fault("1 + ture");
        assertThat(fault.nearest()).contains("true");
        assertThat(fault.sentence())
                .isEqualTo("a value was expected, not ture (a column is written in brackets) at character 5;"
                        + " did you mean true?");
    }

    @Test
    void tellsOfALongWordOnlyItsBeginning() {
        assertThat(Parsed.fault("x".repeat(9_000)).message()).contains("xxx…").hasSizeLessThan(200);
        assertThat(Parsed.typeFaults("[" + "x".repeat(9_000) + "]").getFirst().message())
                .hasSizeLessThan(200);
    }

    @Test
    void tellsWhatItRefersToInOrder() {
        assertThat(Parsed.formula("If([b] > 1, [Flights/a\\]c], [b])").references())
                .containsExactly(new Reference.Own("b"), new Reference.Of("Flights", "a]c"));
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(Parsed.fault("1" + " ".repeat(Formula.MAX_LENGTH)).message()).contains("10000 characters");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "-,''", "'not ',''", "Lower(,)", "1 + (,)", "2 ^ ,''"})
    void refusesATextThatIsTooDeep(String before, String after) {
        String deep = before.repeat(101) + "1" + after.repeat(101);
        assertThat(Parsed.fault(deep).message()).contains("at most 100 levels");
        assertThat(Parsed.fault(before.repeat(9_999 / before.length()) + "1").message())
                .contains("at most 100 levels");
    }

    @Test
    void refusesAnOperatorRepeatedTooOften() {
        assertThat(Parsed.fault("1" + " + 1".repeat(100)).message()).contains("at most 100 levels");
        assertThat(Parsed.formula("1" + " + 1".repeat(99)).plain()).hasSize(1 + 99 * 4);
    }

    @Test
    void takesAnyNumberOfAlternatives() {
        Formula many = Parsed.formula("true" + " or true".repeat(1_000));
        assertThat(many.plain()).isEqualTo(many.text());
        assertThat(many.in(Parsed.SCOPE)).isInstanceOf(TypedFormula.Typed.class);
    }
}
