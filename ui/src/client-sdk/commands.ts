import type { EmbedCommand, WorkbookBookmarkCreateEvent } from "./events";
import { originOf, setSignetOrigin } from "./origin";

/** Says it to that embed and no other origin. False when the frame is not there or its origin is not known. */
export function tell(iframe: HTMLIFrameElement, command: EmbedCommand): boolean {
    const origin = originOf(iframe);
    if (origin === undefined || iframe.contentWindow === null) return false;
    iframe.contentWindow.postMessage(command, origin);
    return true;
}

/** Sets controls. Values that are not text are made it by the embed; an empty one clears. */
export function workbookVariablesUpdate(iframe: HTMLIFrameElement, variables: Readonly<Record<string, unknown>>): void {
    tell(iframe, { type: "workbook:variables:update", variables });
}

/** Asks for the value of every control; `workbook:variables:current` answers. */
export function workbookVariablesList(iframe: HTMLIFrameElement): void {
    tell(iframe, { type: "workbook:variables:list" });
}

/** Goes to a page or an element; null clears the selection. The embed finds the type by itself when it is not given. */
export function workbookSelectedNodeIdUpdate(
    iframe: HTMLIFrameElement,
    selectedNodeId: string | null,
    nodeType?: "element" | "page",
): void {
    tell(iframe, { type: "workbook:selectednodeid:update", selectedNodeId, ...(nodeType && { nodeType }) });
}

/** Gives an element the whole frame; null gives the page back. */
export function workbookFullscreenUpdate(iframe: HTMLIFrameElement, nodeId: string | null): void {
    tell(iframe, { type: "workbook:fullscreen:update", nodeId });
}

export function workbookBookmarkCreate(iframe: HTMLIFrameElement, bookmark: WorkbookBookmarkCreateEvent): void {
    tell(iframe, { ...bookmark, type: "workbook:bookmark:create" });
}

export function workbookBookmarkUpdate(iframe: HTMLIFrameElement): void {
    tell(iframe, { type: "workbook:bookmark:update" });
}

/** Opens a saved view; without an id the published version. */
export function workbookBookmarkSelect(iframe: HTMLIFrameElement, bookmarkId?: string | null): void {
    tell(iframe, { type: "workbook:bookmark:select", ...(bookmarkId !== undefined && { bookmarkId }) });
}

export function workbookBookmarkDelete(iframe: HTMLIFrameElement, bookmarkId: string): void {
    tell(iframe, { type: "workbook:bookmark:delete", bookmarkId });
}

export function workbookSharingLinkUpdate(
    iframe: HTMLIFrameElement,
    sharingLink: string | null,
    sharingExplorationLink?: string | null,
): void {
    tell(iframe, {
        type: "workbook:sharinglink:update",
        sharingLink,
        ...(sharingExplorationLink !== undefined && { sharingExplorationLink }),
    });
}

export function workbookModalToggle(iframe: HTMLIFrameElement, modalType?: "schedule" | "export" | "save-as"): void {
    tell(iframe, { type: "workbook:modal:toggle", modalType });
}

export function workbookModeUpdate(iframe: HTMLIFrameElement, mode: "view" | "explore" | "edit"): void {
    tell(iframe, { type: "workbook:mode:update", mode });
}

/** Hands the embed a freshly signed URL; `embed:session:refreshed` or `embed:session:refused` answers. */
export function sessionRefresh(iframe: HTMLIFrameElement, url: string): void {
    tell(iframe, { type: "embed:session:refresh", url });
}

/** The name hosts know from elsewhere; the same as {@link setSignetOrigin}, and fit for production. */
export function DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl(url: string): void {
    setSignetOrigin(url);
}
