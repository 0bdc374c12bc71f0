package dev.signet.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every hook and every function of the public embed SDK for React, for the elements there are (embedding.md §5.4).
class PublicReactSdkTest extends PublicSdkPage {
    private static final Map<String, Object> NOTHING_CHOSEN = Map.of("Airport", "", "Dates", "");

    @Override
    String hostPage() {
        return "/public-react.html";
    }

    @Test
    void theFrameIsLoadingUntilItIsLoaded() {
        assertThat(state()).containsEntry("loading", true).containsEntry("error", null);
        load("");
        page.waitForFunction("state.loading === false");
        assertThat(state()).containsEntry("variables", NOTHING_CHOSEN).containsEntry("error", null);
        assertThat(called("useWorkbookLoaded", 1))
                .containsExactly(Map.of("type", "workbook:loaded", "workbook", Map.of("variables", NOTHING_CHOSEN)));
        assertThat(called("useWorkbookDataLoaded", 1)).first().isEqualTo(Map.of("type", "workbook:dataloaded"));
    }

    @Test
    void theFrameHasAnErrorWhenNothingIsShown() {
        show(content() + "?:jwt=broken&:embed=true", "embed");
        page.waitForFunction("state.error !== null");
        assertThat(state()).containsEntry("loading", false);
        assertThat(called("useWorkbookError", 1))
                .containsExactly(Map.of(
                        "type", "workbook:error",
                        "code", "EINVAL",
                        "message", "This link is not valid: its token cannot be read."));
    }

    @Test
    void variablesAreReadAndSet() {
        load("");
        assertThat(variables()).isEqualTo(NOTHING_CHOSEN);
        page.evaluate("setVariables({ Airport: 'SFO' })");
        Map<String, String> chosen = Map.of("Airport", "SFO", "Dates", "");
        assertThat(called("useVariableChange", 1))
                .first()
                .isEqualTo(Map.of("type", "workbook:variables:onchange", "workbook", Map.of("variables", chosen)));
        assertThat(bars()).hasCount(1);
        assertThat(variables()).isEqualTo(chosen);
        assertThat(called("useWorkbookCurrentVariables", 2).getLast())
                .isEqualTo(Map.of("type", "workbook:variables:current", "variables", chosen));
    }

    @Test
    void functionsOfTheReactSdkReachTheEmbedToo() {
        load("");
        mutate("updateWorkbookVariables", Map.of("Airport", "SFO"));
        assertThat(bars()).hasCount(1);
        mutate("getWorkbookVariables");
        called("useWorkbookCurrentVariables", 1);
        mutate("updateWorkbookFullscreen", sample.elements().get("Flights by airport"));
        assertThat(called("useWorkbookFullScreen", 1))
                .containsExactly(Map.of("type", "workbook:fullscreen:onchange", "fullScreen", true));
        mutate("updateWorkbookSelectedNodeId", sample.pages().get("Routes"), "page");
        assertThat(called("useWorkbookSelectedNode", 1))
                .containsExactly(Map.of(
                        "type", "workbook:selectednodeid:onchange",
                        "selectedNodeId", sample.pages().get("Routes"),
                        "nodeType", "page"));
        mutate("createWorkbookBookmark", Map.of("name", "Mine", "isDefault", false, "isShared", false));
        mutate("selectWorkbookBookmark", "bookmark");
        mutate("deleteWorkbookBookmark", "bookmark");
        mutate("updateWorkbookSharingLink", "https://host.example/share");
        mutate("updateWorkbookBookmark");
        assertThat(called("useWorkbookError", 1))
                .extracting(told -> told.get("code"))
                .containsExactly("UNKNOWN");
    }

    @Test
    void selectionsAreHeard() {
        load("");
        untilItListens();
        bars().first().click();
        assertThat(called("useWorkbookChartValueSelect", 1).getFirst())
                .containsOnlyKeys("type", "nodeId", "title", "values");
        mutate("updateWorkbookSelectedNodeId", sample.pages().get("Routes"), "page");
        embed().getByRole(AriaRole.CELL).first().click();
        assertThat(called("useTableCellSelect", 1).getFirst()).containsOnlyKeys("type", "nodeId", "title", "cells");
    }

    @Test
    void thePageHeightIsKnownWhenItIsAskedFor() {
        load("&:responsive_height=true");
        page.waitForFunction("state.pageHeight > 0 && state.pageHeight"
                + " === called.findLast(({ name }) => name === 'useWorkbookPageHeight').event.pageHeight");
    }

    /// A newer SDK with a function this test knows nothing of fails here.
    @Test
    void everyFunctionOfTheSdkIsTriedHere() {
        assertThat((List<?>) page.evaluate("mutations"))
                .map(Object::toString)
                .containsExactlyInAnyOrder(
                        "DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl",
                        "createWorkbookBookmark",
                        "deleteWorkbookBookmark",
                        "getWorkbookVariables",
                        "selectWorkbookBookmark",
                        "updateWorkbookBookmark",
                        "updateWorkbookFullscreen",
                        "updateWorkbookSelectedNodeId",
                        "updateWorkbookSharingLink",
                        "updateWorkbookVariables");
    }

    private void load(String more) {
        show(signed(more), "embed");
        called("useWorkbookDataLoaded", 1);
    }

    /// The SDK asks first and listens only once React has drawn again, so on a busy machine it may miss the answer and
    /// wait for ever: then it is asked again.
    private Object variables() {
        return page.waitForFunction("Promise.race([getVariables(), new Promise((missed) => setTimeout(missed, 1000))])")
                .jsonValue();
    }

    @SuppressWarnings("unchecked") // what the script makes
    private Map<String, Object> state() {
        return (Map<String, Object>) page.evaluate("state");
    }
}
