package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import dev.signet.query.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every listener and every mutation of the public embed SDK, for the elements there are (embedding.md §5.1-5.4).
class PublicSdkTest extends PublicSdkPage {

    @Override
    String hostPage() {
        return "/public-sdk.html";
    }

    @Test
    void hearsThatItIsLoadedAndThatItsDataAre() {
        load("");
        assertThat(called("workbookLoadedListener", 1))
                .containsExactly(Map.of(
                        "type",
                        "workbook:loaded",
                        "workbook",
                        Map.of("variables", Map.of("Airport", "", "Dates", ""))));
        assertThat(called("workbookDataLoadedListener", 1)).first().isEqualTo(Map.of("type", "workbook:dataloaded"));
        assertThat(called("workbookErrorListener", 0)).isEmpty();
        assertThat(called("workbookPageHeightListener", 0)).isEmpty();
    }

    @Test
    void hearsWhyNothingIsShown() {
        show(signed("&:jwt=twice"), "embed");
        assertThat(called("workbookErrorListener", 1))
                .containsExactly(Map.of(
                        "type", "workbook:error",
                        "code", "EINVAL",
                        "message", "This link is not valid: it has :jwt twice."));
        assertThat(called("workbookLoadedListener", 0)).isEmpty();
    }

    @Test
    void setsAndListsControls() {
        load("&Airport=LAX");
        mutate("workbookVariablesUpdate", Map.of("Airport", "SFO"));
        assertThat(called("workbookVariableChangeListener", 1))
                .first()
                .isEqualTo(Map.of(
                        "type",
                        "workbook:variables:onchange",
                        "workbook",
                        Map.of("variables", Map.of("Airport", "SFO", "Dates", ""))));
        assertThat(bars()).hasCount(1);
        mutate("workbookVariablesList");
        Map<String, Object> current =
                Map.of("type", "workbook:variables:current", "variables", Map.of("Airport", "SFO", "Dates", ""));
        assertThat(called("workbookVariableCurrentListener", 1)).containsExactly(current);
        assertThat(called("workbookCurrentVariablesListener", 1)).containsExactly(current);
    }

    @Test
    void valuesThatAreNotTextBecomeIt() {
        load("");
        mutate("workbookVariablesUpdate", Map.of("Airport", List.of("SFO", "LAX")));
        assertThat(called("workbookVariableChangeListener", 1))
                .first()
                .isEqualTo(Map.of(
                        "type",
                        "workbook:variables:onchange",
                        "workbook",
                        Map.of("variables", Map.of("Airport", "SFO,LAX", "Dates", ""))));
        assertThat(bars()).hasCount(2);
    }

    @Test
    void goesToAPageAndToAnElement() {
        load("");
        String routes = sample.pages().get("Routes");
        mutate("workbookSelectedNodeIdUpdate", routes, "page");
        assertThat(called("workbookSelectedNodeListener", 1))
                .containsExactly(Map.of(
                        "type", "workbook:selectednodeid:onchange", "selectedNodeId", routes, "nodeType", "page"));
        assertThat(embed().getByRole(AriaRole.TABLE)).isVisible();
        String chart = sample.elements().get("Flights by airport");
        mutate("workbookSelectedNodeIdUpdate", chart, "element");
        assertThat(called("workbookSelectedNodeListener", 2).getLast())
                .isEqualTo(Map.of(
                        "type", "workbook:selectednodeid:onchange", "selectedNodeId", chart, "nodeType", "element"));
        assertThat(bars().first()).isVisible();
        page.evaluate("mutate('workbookSelectedNodeIdUpdate', null, 'element')");
        assertThat(called("workbookSelectedNodeListener", 3).getLast())
                .containsEntry("selectedNodeId", null)
                .containsEntry("nodeType", null)
                .hasSize(3);
    }

    @Test
    void givesAnElementTheWholeFrame() {
        load("");
        mutate("workbookFullscreenUpdate", sample.elements().get("Flights by airport"));
        assertThat(called("workbookFullScreenListener", 1))
                .containsExactly(Map.of("type", "workbook:fullscreen:onchange", "fullScreen", true));
        assertThat(embed().getByRole(AriaRole.REGION)).hasCount(1);
        page.evaluate("mutate('workbookFullscreenUpdate', null)");
        assertThat(called("workbookFullScreenListener", 2).getLast())
                .isEqualTo(Map.of("type", "workbook:fullscreen:onchange", "fullScreen", false));
    }

    @Test
    void hearsWhichMarkWasPressed() {
        load("");
        untilItListens();
        bars().first().click();
        Map<String, Object> told = called("workbookChartValueSelectListener", 1).getFirst();
        String[] bar = bars().first().getAttribute("aria-label").split(": ", 2);
        assertThat(told)
                .isEqualTo(Map.of(
                        "type",
                        "workbook:chart:onvalueselect",
                        "nodeId",
                        sample.elements().get("Flights by airport"),
                        "title",
                        "Flights by airport",
                        "values",
                        List.of(Map.of("Airport", bar[0], "Flights", Integer.parseInt(bar[1].replace(",", ""))))));
    }

    @Test
    void hearsWhichCellWasPressed() {
        load("&:nodeId=" + sample.pages().get("Routes"));
        untilItListens();
        embed().getByRole(AriaRole.COLUMNHEADER, new FrameLocator.GetByRoleOptions().setName("Flights"))
                .click();
        Map<String, Object> head = called("workbookTableCellSelectListener", 1).getFirst();
        assertThat(head)
                .isEqualTo(Map.of(
                        "type",
                        "workbook:table:oncellselect",
                        "nodeId",
                        sample.elements().get("By destination"),
                        "title",
                        "By destination",
                        "cells",
                        List.of(Map.of(
                                "value",
                                "Flights",
                                "cellType",
                                "columnHeader",
                                "type",
                                "columnHeader",
                                "columnName",
                                "Flights"))));
        embed().getByRole(AriaRole.CELL).first().click();
        assertThat(cell(called("workbookTableCellSelectListener", 2).getLast()))
                .containsOnlyKeys("value", "cellType", "type", "columnName", "underlyingData")
                .containsEntry("cellType", "valueCell")
                .containsEntry("type", "valueCell")
                .containsEntry("columnName", "Destination")
                .containsEntry("value", embed().getByRole(AriaRole.CELL).first().textContent());
    }

    @Test
    void hearsWhichElementFailed() throws IOException {
        load("");
        Path flights = server.data().resolve(SampleData.FOLDER).resolve(SampleData.FLIGHTS);
        Path away = Files.move(flights, flights.resolveSibling("away"));
        try {
            mutate("workbookVariablesUpdate", Map.of("Airport", "SJC"));
            assertThat(called("workbookChartErrorListener", 5))
                    .allSatisfy(told -> assertThat(told)
                            .containsOnlyKeys("type", "nodeId", "code", "message")
                            .containsEntry("type", "workbook:chart:error"))
                    .extracting(told -> told.get("nodeId"))
                    .contains(sample.elements().get("Flights by airport"));
        } finally {
            Files.move(away, flights);
        }
    }

    @Test
    void hearsTheHeightOnlyWhenItAskedForIt() {
        load("&:responsive_height=true");
        Map<String, Object> told = called("workbookPageHeightListener", 1).getLast();
        assertThat(told).containsOnlyKeys("type", "pageHeight").containsEntry("type", "workbook:pageheight:onchange");
        assertThat((Integer) told.get("pageHeight")).isPositive();
    }

    @Test
    void savedViewsAreNotThereAndSaySoWhereTheContractDoes() {
        load("");
        mutate("workbookBookmarkCreate", Map.of("name", "Mine", "isDefault", false, "isShared", false));
        mutate("workbookBookmarkSelect", "bookmark");
        mutate("workbookBookmarkDelete", "bookmark");
        mutate("workbookSharingLinkUpdate", "https://host.example/share", "https://host.example/explore");
        mutate("workbookBookmarkUpdate");
        assertThat(called("workbookErrorListener", 1))
                .containsExactly(
                        Map.of("type", "workbook:error", "code", "UNKNOWN", "message", "No saved view is selected."));
        assertThat(bars().first()).isVisible();
    }

    /// A newer SDK with a function this test knows nothing of fails here.
    @Test
    void everyMutationOfTheSdkIsTriedHere() {
        assertThat((List<?>) page.evaluate("mutations"))
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl",
                        "workbookBookmarkCreate",
                        "workbookBookmarkDelete",
                        "workbookBookmarkSelect",
                        "workbookBookmarkUpdate",
                        "workbookFullscreenUpdate",
                        "workbookSelectedNodeIdUpdate",
                        "workbookSharingLinkUpdate",
                        "workbookVariablesList",
                        "workbookVariablesUpdate");
    }

    private void load(String more) {
        show(signed(more), "embed");
        called("workbookDataLoadedListener", 1);
    }

    @SuppressWarnings("unchecked") // what the script makes
    private static Map<String, Object> cell(Map<String, Object> told) {
        return ((List<Map<String, Object>>) told.get("cells")).getFirst();
    }
}
