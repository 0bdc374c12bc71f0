package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.base.Violation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentFaultsTest {
    private WorkbookWorld world;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
    }

    @AfterAll
    void close() {
        world.close();
    }

    private List<Violation> faults(String json) {
        return switch (new VerifyWorkbook(world.writing).verify(world.admin, List.of(world.tree(json)))) {
            case VerifyWorkbook.Outcome.Valid() -> List.of();
            case VerifyWorkbook.Outcome.Invalid invalid -> invalid.problem().violations();
            case VerifyWorkbook.Outcome.Forbidden() -> throw new AssertionError("forbidden");
        };
    }

    @Test
    void theGoldenDocumentHasNone() {
        assertThat(faults(Json.text(world.golden()))).isEmpty();
    }

    /// Each row: what of the golden document is replaced by what, and the path and words of the fault.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "schemaVersion":1 | "schemaVersion":2 | schemaVersion | version
        "kind":"bar-chart" | "kind":"pie-chart" | pages[0].elements[1].kind | pie-chart is not built yet
        "kind":"bar-chart" | "kind":"bar-chrt" | pages[0].elements[1].kind | Did you mean "bar-chart"?
        "kind":"bar-chart" | "kind":7 | pages[0].elements[1].kind | Text is expected, not a number
        "controlType":"list" | "controlType":"slider" | pages[0].elements[3].controlType | slider is not built yet
        "id":"count" | "id":"delays" | pages[0].elements[2].id | Another element has the id
        "id":"carriers" | "id":"overview" | pages[1].id | Another page has the id
        "id":"carrier","name":"Carrier","formula":"[flights/ | "id":"day","name":"Carrier","formula":"[flights/ | pages[0].elements[0].columns[1].id | Another column
        "controlId":"Days" | "controlId":"State" | pages[0].elements[4].controlId | Another control
        "elementId":"flights"},"columns":[{"id":"state" | "elementId":"flihgts"},"columns":[{"id":"state" | pages[0].elements[1].source.elementId | Did you mean "flights"?
        "elementId":"flights"},"columns":[{"id":"state" | "elementId":"delays"},"columns":[{"id":"state" | pages[0].elements[1].source.elementId | in a circle
        "path":["flights"] | "path":["flight"] | pages[0].elements[0].source.joins[0].left | Did you mean "flights"?
        "left":"origin" | "left":"orign" | pages[0].elements[0].source.joins[0].columns[0].left | no column orign
        "joinType":"left-outer" | "joinType":"lookup" | pages[0].elements[0].source.joins[0].joinType | not built yet
        "[flights/delay]" | "[flights/dealy]" | pages[0].elements[0].columns[3].formula | did you mean [flights/delay]
        "[Delay] > 15" | "[Delay] >" | pages[0].elements[0].columns[4].formula | expected
        "[Delay] > 15" | "[Is late]" | pages[0].elements[0].columns[4].formula | in a circle
        "[Delay] > 15" | "Sum([Delay])" | pages[0].elements[0].columns[4].formula | needs a grouping
        "[Total] / 2" | "[Total] / Count()" | pages[1].elements[0].columns[2].formula | column of its own
        "Sum([Flights/Delay])" | "Sum([Flights/Delay]) + [Flights/Delay]" | pages[1].elements[0].columns[1].formula | grouped by
        "Count()"}],"value" | "[Flights/Delay]"}],"value" | pages[0].elements[2].value.columnId | An aggregate is expected
        "xAxis":{"columnId":"state"} | "xAxis":{"columnId":"stat"} | pages[0].elements[1].xAxis.columnId | Did you mean "state"?
        "xAxis":{"columnId":"state"} | "xAxis":{"columnId":"mean"} | pages[0].elements[1].xAxis.columnId | single rows
        "columnIds":["mean"] | "columnIds":[] | pages[0].elements[1].yAxis.columnIds | At least one
        "columnId":"delay","direction" | "columnId":"delai","direction" | pages[0].elements[0].sort[0].columnId | Did you mean
        "direction":"descending"},{ | "direction":"down"},{ | pages[0].elements[0].sort[0].direction | not one of
        "kind":"number-range" | "kind":"top-n" | pages[0].elements[0].filters[0].kind | not built yet
        "columnId":"delay","kind" | "columnId":"carrier","kind" | pages[0].elements[0].filters[0] | number column
        "columnId":"day"}] | "columnId":"delay"}] | pages[0].elements[4].filters[0] | date column
        "columnId":"state"},"filters" | "columnId":"stat"},"filters" | pages[0].elements[3].source.columnId | Dependency not found
        "hidden":true | "hidden":"yes" | pages[0].elements[0].columns[4].hidden | True or false
        "kind":"datetime" | "kind":"date" | pages[0].elements[0].columns[0].format.kind | number or datetime
        """)
    void eachFaultIsToldWithItsPath(String what, String by, String path, String words) {
        String golden = Json.text(world.golden());
        assertThat(golden).contains(what);
        assertThat(faults(golden.replaceFirst(Pattern.quote(what), Matcher.quoteReplacement(by))))
                .anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo(path);
                    assertThat(fault.message()).contains(words);
                });
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String golden = Json.text(world.golden());
        String faulty = golden.replace("\"schemaVersion\":1", "\"schemaVersion\":2")
                .replace("[flights/delay]", "[flights/dealy]")
                .replace("\"controlType\":\"list\"", "\"controlType\":\"slider\"");
        assertThat(faults(faulty))
                .extracting(Violation::field)
                .contains(
                        "schemaVersion", "pages[0].elements[0].columns[3].formula", "pages[0].elements[3].controlType");
    }

    @Test
    void aLongChainOfFormulasIsRefused() {
        StringBuilder columns = new StringBuilder("{\"id\":\"c0\",\"name\":\"c0\",\"formula\":\"1\"}");
        for (int i = 1; i < 100; i++) {
            columns.append(",{\"id\":\"c%d\",\"name\":\"c%d\",\"formula\":\"[c%d]\"}".formatted(i, i, i - 1));
        }
        String reversed = "{\"id\":\"first\",\"name\":\"first\",\"formula\":\"[c99]\"}," + columns;
        String faulty = Json.text(world.golden())
                .replaceFirst(
                        "\"columns\":\\[\\{\"id\":\"day\"",
                        "\"columns\":[" + Matcher.quoteReplacement(reversed) + ",{\"id\":\"day\"");
        assertThat(faults(faulty))
                .anySatisfy(fault -> assertThat(fault.message()).contains("in a row"));
    }

    @Test
    void aDocumentWithoutPagesIsRefused() {
        assertThat(faults("{\"name\":\"x\"}")).extracting(Violation::field).contains("pages");
        assertThat(faults("{\"name\":\"x\",\"pages\":{}}"))
                .extracting(Violation::field)
                .contains("pages");
        assertThat(faults("{\"name\":\"x\",\"pages\":[7]}"))
                .extracting(Violation::field)
                .contains("pages[0]");
    }
}
