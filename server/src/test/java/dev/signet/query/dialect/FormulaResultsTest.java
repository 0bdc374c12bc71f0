package dev.signet.query.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.query.plan.AggregateSplit;
import dev.signet.query.plan.Expr;
import dev.signet.query.plan.Named;
import dev.signet.query.plan.Rel;
import dev.signet.query.plan.SortKey;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What formulas come to on a real DuckDB. `|` separates columns of the tables here; results are as text.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaResultsTest {
    private ScratchDuckDb duck;
    private Rel.Scan flights;

    @BeforeAll
    void open() {
        duck = new ScratchDuckDb();
        flights = Flights.in(duck);
    }

    @AfterAll
    void close() {
        duck.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1 + 2                          | 3
        1 + 2 * 3                      | 7
        (1 + 2) * 3                    | 9
        2 - 3 - 4                      | -5
        7 / 2                          | 3.5
        6 / 3                          | 2.0
        1 / 0                          | null
        1 / 0.0                        | null
        7 % 4                          | 3
        -7 % 4                         | -3
        7.5 % 2                        | 1.5
        7 % 0                          | null
        2 ^ 10                         | 1024.0
        2 ^ 3 ^ 2                      | 512.0
        -2 ^ 2                         | -4.0
        (-2) ^ 2                       | 4.0
        (-8) ^ 0.5                     | null
        0 ^ -1                         | null
        10.0 ^ 300 * 1                 | 1.0E300
        IsNull((-8) ^ 0.5)             | true
        999999999999999999 * 100       | null
        0.1 + 0.2 = 0.3                | false
        1.5 + null                     | null
        - - 3                          | 3
        1 < 2                          | true
        1 <> 1.0                       | false
        2 >= 2 and 1 != 2              | true
        "a" < "b"                      | true
        "a" = "A"                      | false
        "a" = null                     | null
        true and null                  | null
        false and null                 | false
        true OR null                   | true
        not null                       | null
        not 1 = 2                      | true
        true or false and false        | true
        "a" & "b" & "c"                | abc
        "a" & null                     | null
        "n" & 3                        | n3
        "n" & 3.0                      | n3
        "n" & 2.5                      | n2.5
        1 & true                       | 1true
        If(1 > 2, "a", "b")            | b
        If(1 > 2, "a")                 | null
        If(null, "a", 2 > 1, "b", "c") | b
        If(false, 1, 2.5)              | 2.5
        If([Delay] > 5, 1, 2.5)        | 1.0
        IsNull(null)                   | true
        IsNotNull(1)                   | true
        Coalesce(null, 2)              | 2
        Coalesce(null, null)           | null
        In("a", "b", "a")              | true
        In("a", "b", null)             | null
        Round(2.5)                     | 3.0
        Round(-2.5)                    | -3.0
        Round(2.345, 1)                | 2.3
        Round(1234, -2)                | 1200
        Round(1.5, 9999999999)         | null
        Round(1.5, null)               | null
        Lower("ÄB")                    | äb
        upper("äb")                    | ÄB
        Contains("abc", "bc")          | true
        Contains("abc", "B")           | false
        Contains("a%c", "%")           | true
        Contains("abc", "%")           | false
        CurrentUserEmail()             | ada@example.com
        CurrentUserInTeam("Pilots")    | true
        CurrentUserInTeam("x", "Crew") | true
        CurrentUserInTeam("pilots")    | false
        CurrentUserAttributeText("region") | West
        CurrentUserAttributeText("other")  | null
        CurrentUserAttributeText("other") = [Region] | null
        CurrentUserAttributeText("region") = [Region] | true
        """)
    void aFormulaOfTheFirstRow(String formula, String result) {
        assertThat(first(formula)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Distance] * [Distance] * [Distance]      | 1000000
        [Delay] * 100                             | 1000
        [Price] * 2                               | 3.0
        "" & [Price]                              | 1.5
        [Carrier] & [Distance]                    | AA100
        [Price] / [Delay]                         | 0.15
        [On Time]                                 | true
        not [On Time]                             | false
        DateTrunc("year", [Left])                 | 2024-01-01 00:00:00.0
        DateTrunc("quarter", [Left])              | 2024-01-01 00:00:00.0
        DateTrunc("Month", [Day])                 | 2024-02-01 00:00:00.0
        DateTrunc("week", [Left])                 | 2024-02-26 00:00:00.0
        DateTrunc("day", [Left])                  | 2024-02-29 00:00:00.0
        DateTrunc("hour", [Left])                 | 2024-02-29 13:00:00.0
        DateTrunc("minute", [Left])               | 2024-02-29 13:45:00.0
        DateTrunc("second", [Left])               | 2024-02-29 13:45:59.0
        DatePart("year", [Day])                   | 2024
        DatePart("quarter", [Left])               | 1
        DatePart("month", [Left])                 | 2
        DatePart("week", [Left])                  | 9
        DatePart("day", [Left])                   | 29
        DatePart("weekday", [Left])               | 5
        DatePart("hour", [Left])                  | 13
        DatePart("minute", [Left])                | 45
        DatePart("second", [Left])                | 59
        [Day] = DateTrunc("day", [Left])          | true
        [Day] & ""                                | 2024-02-29 00:00:00
        DateTrunc("day", null)                    | null
        """)
    void aFormulaOfColumnsNarrowerThanThePlans(String formula, String result) {
        assertThat(first(formula)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Sum([Delay])                    | 7
        Sum([Price])                    | 3.75
        Sum([Distance] * 2.5)           | 75267.5
        Avg([Delay])                    | 3.5
        Min([Carrier])                  | AA
        Max([Left])                     | 2024-02-29 13:45:59.0
        Count()                         | 3
        Count([Delay])                  | 2
        CountDistinct([Carrier])        | 2
        Sum([Delay]) / Count()          | 2.3333333333333335
        Sum([Price]) * 2                | 7.5
        Sum([Delay]) / Sum(0)           | null
        Sum(If([Carrier] = "AA", 1, 0)) | 2
        Min(null)                       | null
        Min(null) + 1                   | null
        If(Count() > 2, "many", "few")  | many
        1 + 1                           | 2
        Sum(999999999999999999 * 9)     | null
        Count() & " of " & CurrentUserEmail() | 3 of ada@example.com
        """)
    void aFormulaOfAllRows(String formula, String result) {
        List<Named> calculations = List.of(new Named("result", Flights.expr(formula)));
        assertThat(AggregateSplit.of(flights, List.of(), calculations))
                .isInstanceOfSatisfying(
                        AggregateSplit.Split.class,
                        split -> assertThat(duck.rows(split.rel()))
                                .singleElement()
                                .satisfies(row -> assertThat(row.getFirst()).hasToString(result)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        [Distance] ^          | 1 | ``
        1.5 / (               | [Price] | )
        1 / (1 + (            | [Delay] | ))
        [Price] % (           | [Price] | )
        [Distance] /          | 1 | ``
        [Distance] % 7 + (    | 1 | )
        Round(                | 1.5 | )
        If([On Time],         | 1 | `, 2)`
        Lower(                | "a" | )
        -                     | [Delay] | ``
        not                   | [On Time] | ``
        DateTrunc("day",      | [Day] | )
        Coalesce([Delay],     | 1 | )
        """)
    void theDeepestFormulaRuns(String before, String middle, String after) {
        int times = 90
                / Math.max(1, (int) before.chars()
                        .filter(each -> "+*/%^(-".indexOf(each) >= 0)
                        .count());
        String formula = (before + " ").repeat(times) + middle + after.repeat(times);
        assertThat(first(formula)).isNotNull();
    }

    @Test
    void aThousandAlternativesRun() {
        String formula = "[Distance] = 100" + " or [Distance] = 7".repeat(550);
        assertThat(first(formula)).isEqualTo(true);
    }

    private Object first(String formula) {
        Expr expr = Flights.expr(formula);
        Expr distance = Flights.expr("[Carrier] & [Distance]");
        Rel sorted =
                new Rel.Sort(flights, List.of(new SortKey(distance, SortKey.Direction.ASCENDING, SortKey.Nulls.LAST)));
        Rel plan = new Rel.Limit(new Rel.Project(sorted, List.of(new Named("result", expr))), 1);
        return duck.rows(plan).getFirst().getFirst();
    }
}
