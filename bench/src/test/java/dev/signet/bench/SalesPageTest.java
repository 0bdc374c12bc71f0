package dev.signet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.base.Json;
import dev.signet.bench.SalesElement.By;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SalesPageTest {
    private static final int ROWS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void hasAsManyElementsAsItIsMeasuredWith() {
        assertThat(SalesPage.whole().elements()).hasSize(45);
        assertThat(SalesPage.own().elements()).hasSize(20);
    }

    @Test
    void everyElementIsSqlToo() throws Exception {
        try (SalesQueries queries = SalesQueries.of(SalesFile.write(folder, ROWS))) {
            for (SalesPage page : List.of(SalesPage.whole(), SalesPage.own())) {
                for (SalesElement element : page.elements()) {
                    List<List<Object>> rows = queries.rows(element.sql("true")).rows();
                    assertThat(rows)
                            .isNotEmpty()
                            .allSatisfy(row -> assertThat(row)
                                    .hasSize(element.by().size()
                                            + element.values().size()));
                }
            }
        }
    }

    @Test
    void whereViewersSeeTheirOwnEveryGroupNamesItsTerritory() {
        assertThat(SalesPage.own().elements())
                .allSatisfy(element -> assertThat(
                                element.by().isEmpty() || element.by().contains(By.TERRITORY))
                        .isTrue());
    }

    @Test
    void guardsTheTableThatAllElementsReadOnlyWhereViewersSeeTheirOwn() {
        assertThat(table(SalesPage.own()).toString()).contains("CurrentUserAttributeText", "only-mine");
        assertThat(table(SalesPage.whole()).toString()).doesNotContain("CurrentUserAttributeText", "only-mine");
    }

    @Test
    void writesEachKindAsTheDocumentHasIt() {
        List<String> shown = Stream.of(document(SalesPage.whole()).at("/pages/0/elements"))
                .flatMap(JsonNode::valueStream)
                .map(element -> element.path("kind").asString())
                .distinct()
                .toList();
        assertThat(shown).containsExactly("control", "kpi-chart", "bar-chart", "line-chart", "table");
        JsonNode chart = document(SalesPage.own()).at("/pages/0/elements/5");
        assertThat(chart.at("/xAxis/columnId").asString()).isEqualTo("e05-by0");
        assertThat(chart.at("/color/columnId").asString()).isEqualTo("e05-by1");
        assertThat(chart.at("/yAxis/columnIds/0").asString()).isEqualTo("e05-of0");
    }

    private static JsonNode table(SalesPage page) {
        return document(page).at("/pages/1/elements/0");
    }

    private static JsonNode document(SalesPage page) {
        return Json.parse(Json.bytes(page.document("connection", "folder"))).orElseThrow();
    }
}
