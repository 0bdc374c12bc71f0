import type { EmbedEventType, EventOf } from "./events";
import { eventOf } from "./hearing";

/** Calls back when this message is that event and comes from that embed. Register it with `window.addEventListener`. */
export type EmbedListener<Type extends EmbedEventType> = (
    event: MessageEvent,
    iframe: HTMLIFrameElement,
    callback: (event: EventOf<Type>) => void,
) => void;

function listener<Type extends EmbedEventType>(type: Type): EmbedListener<Type> {
    return (message, iframe, callback) => {
        const event = eventOf(type, message, iframe);
        if (event !== undefined) callback(event);
    };
}

export const workbookLoadedListener = /* @__PURE__ */ listener("workbook:loaded");
export const workbookErrorListener = /* @__PURE__ */ listener("workbook:error");
export const workbookDataLoadedListener = /* @__PURE__ */ listener("workbook:dataloaded");
export const workbookChartErrorListener = /* @__PURE__ */ listener("workbook:chart:error");
export const elementNoDataListener = /* @__PURE__ */ listener("document:element:nodata");
export const workbookVariableChangeListener = /* @__PURE__ */ listener("workbook:variables:onchange");
export const workbookVariableCurrentListener = /* @__PURE__ */ listener("workbook:variables:current");
export const workbookCurrentVariablesListener = workbookVariableCurrentListener;
export const workbookSelectedNodeListener = /* @__PURE__ */ listener("workbook:selectednodeid:onchange");
export const workbookFullScreenListener = /* @__PURE__ */ listener("workbook:fullscreen:onchange");
export const workbookPageHeightListener = /* @__PURE__ */ listener("workbook:pageheight:onchange");
export const workbookTableCellSelectListener = /* @__PURE__ */ listener("workbook:table:oncellselect");
export const workbookPivotTableCellSelectListener = /* @__PURE__ */ listener("workbook:pivottable:oncellselect");
export const workbookChartValueSelectListener = /* @__PURE__ */ listener("workbook:chart:onvalueselect");
export const workbookBookmarkCreateListener = /* @__PURE__ */ listener("workbook:bookmark:oncreate");
export const workbookBookmarkOnChangeListener = /* @__PURE__ */ listener("workbook:bookmark:onchange");
export const workbookBookmarkOnUpdateListener = /* @__PURE__ */ listener("workbook:bookmark:onupdate");
export const workbookBookmarkOnDeleteListener = /* @__PURE__ */ listener("workbook:bookmark:ondelete");
export const workbookExploreKeyOnChangeListener = /* @__PURE__ */ listener("workbook:exploreKey:onchange");
export const workbookIdOnChangeListener = /* @__PURE__ */ listener("workbook:id:onchange");
export const urlOnChangeListener = /* @__PURE__ */ listener("url:onchange");
export const workbookPublishedListener = /* @__PURE__ */ listener("workbook:published");
export const workbookSaveAsListener = /* @__PURE__ */ listener("workbook:saveas");
export const workbookOnDeleteListener = /* @__PURE__ */ listener("workbook:ondelete");
export const actionOutboundListener = /* @__PURE__ */ listener("action:outbound");
export const sessionExpiringListener = /* @__PURE__ */ listener("embed:session:expiring");
export const sessionRefreshedListener = /* @__PURE__ */ listener("embed:session:refreshed");
export const sessionRefusedListener = /* @__PURE__ */ listener("embed:session:refused");
export const sessionEndedListener = /* @__PURE__ */ listener("embed:session:ended");

/** Exists so that imports written for other servers resolve: no embed ever says this. */
export function workbookLinkSharingUpdateListener(
    _event: MessageEvent,
    _iframe: HTMLIFrameElement,
    _callback: (event: never) => void,
): void {}
