package dev.signet.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.query.Patience;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ElementAnswersTest {
    private WorkbookWorld world;
    private PublishedWorkbook workbook;

    @BeforeAll
    void build() {
        world = new WorkbookWorld();
        workbook = world.published(world.golden());
    }

    @AfterAll
    void close() {
        world.close();
    }

    private String rows(String element, Map<String, String> controls) {
        return rows(workbook, element, controls);
    }

    private String rows(PublishedWorkbook of, String element, Map<String, String> controls) {
        return switch (world.answer(of, element, controls)) {
            case Answer.Rows(String json) ->
                WorkbookWorld.json(json).path("rows").toString();
            case Answer.Failed failed ->
                failed.error().code() + ": " + failed.error().message();
        };
    }

    @Test
    void aTableShowsItsVisibleColumnsSorted() {
        assertThat(rows("Flights", Map.of("Days", "min:,max:2001-01-31")))
                .isEqualTo("[[\"2001-01-02T09:00\",\"AA\",\"CA\",30],"
                        + "[\"2001-01-01T08:00\",\"AA\",\"CA\",10],[\"2001-01-31T23:59\",\"UA\",\"CA\",-5]]");
    }

    @Test
    void aBarChartGroupsByItsAxis() {
        assertThat(rows("Delay by state", Map.of())).isEqualTo("[[\"CA\",11.666666666666666],[\"NY\",33.5],[null,0]]");
    }

    @Test
    void aGroupedTableComputesWithItsTotals() {
        assertThat(rows("Carriers", Map.of("State", "CA"))).isEqualTo("[[\"AA\",40,20],[\"UA\",-5,-2.5]]");
    }

    @Test
    void aLineChartHasALineForEachColor() {
        assertThat(rows("Trend", Map.of("State", "CA")))
                .isEqualTo("[[\"2001-01-01T00:00\",\"AA\",2],[\"2001-01-01T00:00\",\"UA\",1]]");
    }

    @Test
    void controlsAreJoinedByAnd() {
        assertThat(rows("Trend", Map.of("State", "CA,NY", "Days", "min:2001-02-01,max:2001-02-28")))
                .isEqualTo("[[\"2001-02-01T00:00\",\"UA\",1]]");
    }

    @Test
    void nullCanBeChosen() {
        assertThat(rows("Carriers", Map.of("State", ":null"))).isEqualTo("[[\"DL\",0,0]]");
    }

    @Test
    void aListOffersTheValuesOfItsColumnWhateverIsChosen() {
        assertThat(rows("State", Map.of("State", "CA"))).isEqualTo("[[\"CA\"],[\"NY\"],[null]]");
    }

    @Test
    void quotesCommasAndSqlInAControlAreJustText() {
        ObjectNode byCarrier = world.golden();
        String json = Json.text(byCarrier).replace("\"columnId\":\"state\"}]", "\"columnId\":\"carrier\"}]");
        PublishedWorkbook other = world.published(world.tree(json));
        assertThat(rows(other, "Carriers", Map.of("State", "D\"L%2C it's"))).isEqualTo("[[\"D\\\"L, it's\",7,3.5]]");
        assertThat(rows(other, "Carriers", Map.of("State", "x') or 1=1 --"))).isEqualTo("[]");
    }

    @Test
    void relativeDatesCountFromNow() {
        assertThat(rows("Trend", Map.of("Days", "min:prior-year-1,max:next-day-0")))
                .isEqualTo("[]");
    }

    @Test
    void aWrongValueNamesTheControl() {
        ControlValues.Outcome read = ControlValues.read(workbook, Map.of("Days", "yesterday", "utm_source", "x"));
        assertThat(read)
                .isInstanceOfSatisfying(
                        ControlValues.Outcome.Wrong.class,
                        wrong -> assertThat(wrong.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo("Days")));
    }

    @Test
    void aValueOfTheWrongTypeNamesTheControl() {
        String json = Json.text(world.golden()).replace("\"columnId\":\"state\"}]", "\"columnId\":\"delay\"}]");
        PublishedWorkbook other = world.published(world.tree(json));
        assertThat(rows(other, "Carriers", Map.of("State", "10"))).isEqualTo("[[\"AA\",10,5]]");
        assertThat(rows(other, "Carriers", Map.of("State", "ten"))).startsWith("EINVAL: The control State:");
    }

    @Test
    void aVanishedFileIsStale() {
        try (WorkbookWorld bare = new WorkbookWorld()) {
            PublishedWorkbook lonely = bare.published(bare.golden());
            bare.remove("trips/flights.csv");
            assertThat(bare.answer(lonely, "Carriers", Map.of()))
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            failed -> assertThat(failed.error().code()).isEqualTo("ESTALE"));
        }
    }

    @Test
    void aQueryPastItsDeadlineSaysSo() {
        ElementAnswers answers =
                new ElementAnswers(world.querying.connections(), world.querying.runQuery(), world.clock);
        assertThat(answers.answer(
                        workbook,
                        WorkbookWorld.idOf(workbook, "Trend"),
                        WorkbookWorld.values(workbook, Map.of("State", "nobody asked this before")),
                        new ElementAnswers.Asker(WorkbookWorld.WEST, Patience.of(Duration.ZERO))))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.error().code()).isEqualTo("ETIMEDOUT"));
    }

    @Test
    void aDeletedElementIsStale() {
        ElementAnswers answers =
                new ElementAnswers(world.querying.connections(), world.querying.runQuery(), world.clock);
        assertThat(answers.answer(
                        workbook,
                        "nothing",
                        ControlValues.saved(workbook),
                        new ElementAnswers.Asker(WorkbookWorld.WEST, Patience.usual())))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.error().code()).isEqualTo("ESTALE"));
    }

    @Test
    void viewersSeeTheRowsOfTheirAttribute() {
        String json = Json.text(world.golden())
                .replace(
                        "{\"id\":\"late\"",
                        "{\"id\":\"mine\",\"name\":\"Mine\",\"hidden\":true,\"formula\":\"[State] ="
                                + " CurrentUserAttributeText(\\\"region\\\")\"},{\"id\":\"late\"")
                .replace(
                        "\"filters\":[{\"id\":\"f1\"",
                        "\"filters\":[{\"id\":\"f0\",\"columnId\":\"mine\",\"kind\":\"list\",\"values\":[true]},{\"id\":\"f1\"");
        PublishedWorkbook guarded = world.published(world.tree(json));
        assertThat(rows(guarded, "Delay by state", Map.of())).isEqualTo("[[\"CA\",11.666666666666666]]");
        assertThat(rows(guarded, "State", Map.of())).isEqualTo("[[\"CA\"]]");
    }
}
