import { useEffect, useRef } from "react";
import type { EmbedEventType, EventOf } from "./events";
import { eventOf } from "./hearing";

/** A ref of any version of React. */
export interface FrameRef {
    readonly current: HTMLIFrameElement | null;
}

/** Calls back at each event of that type; the callback may be a new function at each render. */
export function useEmbedEvent<Type extends EmbedEventType>(
    iframeRef: FrameRef,
    type: Type,
    callback: (event: EventOf<Type>) => void,
): void {
    const latest = useRef(callback);
    latest.current = callback;
    useEffect(() => {
        const hear = (message: MessageEvent): void => {
            const event = iframeRef.current === null ? undefined : eventOf(type, message, iframeRef.current);
            if (event !== undefined) latest.current(event);
        };
        window.addEventListener("message", hear);
        return () => window.removeEventListener("message", hear);
    }, [iframeRef, type]);
}

type EventHook<Type extends EmbedEventType> = (iframeRef: FrameRef, callback: (event: EventOf<Type>) => void) => void;

function hook<Type extends EmbedEventType>(type: Type): EventHook<Type> {
    return function useEvent(iframeRef, callback) {
        useEmbedEvent(iframeRef, type, callback);
    };
}

export const useWorkbookLoaded = /* @__PURE__ */ hook("workbook:loaded");
export const useWorkbookError = /* @__PURE__ */ hook("workbook:error");
export const useWorkbookDataLoaded = /* @__PURE__ */ hook("workbook:dataloaded");
export const useWorkbookChartError = /* @__PURE__ */ hook("workbook:chart:error");
export const useElementNoData = /* @__PURE__ */ hook("document:element:nodata");
export const useVariableChange = /* @__PURE__ */ hook("workbook:variables:onchange");
export const useWorkbookCurrentVariables = /* @__PURE__ */ hook("workbook:variables:current");
export const useWorkbookSelectedNode = /* @__PURE__ */ hook("workbook:selectednodeid:onchange");
export const useWorkbookFullScreen = /* @__PURE__ */ hook("workbook:fullscreen:onchange");
export const useWorkbookPageHeight = /* @__PURE__ */ hook("workbook:pageheight:onchange");
export const useTableCellSelect = /* @__PURE__ */ hook("workbook:table:oncellselect");
export const useWorkbookPivotTableCellSelect = /* @__PURE__ */ hook("workbook:pivottable:oncellselect");
export const useWorkbookChartValueSelect = /* @__PURE__ */ hook("workbook:chart:onvalueselect");
export const useWorkbookBookmarkOnCreate = /* @__PURE__ */ hook("workbook:bookmark:oncreate");
export const useWorkbookBookmarkOnChange = /* @__PURE__ */ hook("workbook:bookmark:onchange");
export const useWorkbookBookmarkOnUpdate = /* @__PURE__ */ hook("workbook:bookmark:onupdate");
export const useWorkbookBookmarkOnDelete = /* @__PURE__ */ hook("workbook:bookmark:ondelete");
export const useWorkbookExploreKeyOnChange = /* @__PURE__ */ hook("workbook:exploreKey:onchange");
export const useWorkbookIdOnChange = /* @__PURE__ */ hook("workbook:id:onchange");
export const useUrlOnChange = /* @__PURE__ */ hook("url:onchange");
export const useWorkbookPublished = /* @__PURE__ */ hook("workbook:published");
export const useWorkbookSaveAs = /* @__PURE__ */ hook("workbook:saveas");
export const useWorkbookOnDelete = /* @__PURE__ */ hook("workbook:ondelete");
export const useActionOutbound = /* @__PURE__ */ hook("action:outbound");
export const useSessionExpiring = /* @__PURE__ */ hook("embed:session:expiring");
export const useSessionRefreshed = /* @__PURE__ */ hook("embed:session:refreshed");
export const useSessionRefused = /* @__PURE__ */ hook("embed:session:refused");
export const useSessionEnded = /* @__PURE__ */ hook("embed:session:ended");
