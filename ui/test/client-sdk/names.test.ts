import { describe, expect, it } from "vitest";
import * as plain from "../../src/client-sdk/index";
import * as react from "../../src/client-sdk/react";

/** What hosts import today, by name. */
const PLAIN = `actionOutboundListener urlOnChangeListener workbookBookmarkCreate workbookBookmarkCreateListener
    workbookBookmarkDelete workbookBookmarkOnChangeListener workbookBookmarkOnDeleteListener workbookBookmarkOnUpdateListener
    workbookBookmarkSelect workbookBookmarkUpdate workbookChartErrorListener workbookChartValueSelectListener
    workbookCurrentVariablesListener workbookDataLoadedListener workbookErrorListener workbookExploreKeyOnChangeListener
    workbookFullScreenListener workbookFullscreenUpdate workbookIdOnChangeListener workbookLinkSharingUpdateListener
    workbookLoadedListener workbookPageHeightListener workbookPivotTableCellSelectListener workbookPublishedListener
    workbookSelectedNodeIdUpdate workbookSelectedNodeListener workbookSharingLinkUpdate workbookTableCellSelectListener
    workbookVariableChangeListener workbookVariableCurrentListener workbookVariablesList workbookVariablesUpdate
    DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl`;
const REACT = `createWorkbookBookmark deleteWorkbookBookmark getWorkbookVariables selectWorkbookBookmark updateWorkbookBookmark
    updateWorkbookFullscreen updateWorkbookSelectedNodeId updateWorkbookSharingLink updateWorkbookVariables useActionOutbound
    usePageHeight useSigmaIframe useTableCellSelect useUrlOnChange useVariableChange useWorkbookBookmarkOnChange
    useWorkbookBookmarkOnCreate useWorkbookBookmarkOnDelete useWorkbookBookmarkOnUpdate useWorkbookChartError
    useWorkbookChartValueSelect useWorkbookCurrentVariables useWorkbookDataLoaded useWorkbookError
    useWorkbookExploreKeyOnChange useWorkbookFullScreen useWorkbookIdOnChange useWorkbookLoaded useWorkbookPageHeight
    useWorkbookPivotTableCellSelect useWorkbookPublished useWorkbookSelectedNode useWorkbookVariables`;

const missing = (names: string, entry: object) =>
    names.split(/\s+/).filter((name) => typeof (entry as Record<string, unknown>)[name] !== "function");

describe("the package", () => {
    it("has every function existing hosts import", () => {
        expect([missing(PLAIN, plain), missing(`${PLAIN} ${REACT}`, react)]).toEqual([[], []]);
    });
});
