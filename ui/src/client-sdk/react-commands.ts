import * as commands from "./commands";
import type { WorkbookBookmarkCreateEvent } from "./events";
import type { FrameRef } from "./react-events";

const inFrame = (iframeRef: FrameRef, act: (iframe: HTMLIFrameElement) => void): void => {
    if (iframeRef.current !== null) act(iframeRef.current);
};

export function getWorkbookVariables(iframeRef: FrameRef): void {
    inFrame(iframeRef, commands.workbookVariablesList);
}

export function updateWorkbookVariables(iframeRef: FrameRef, variables: Readonly<Record<string, unknown>>): void {
    inFrame(iframeRef, (iframe) => commands.workbookVariablesUpdate(iframe, variables));
}

export function createWorkbookBookmark(iframeRef: FrameRef, bookmark: WorkbookBookmarkCreateEvent): void {
    inFrame(iframeRef, (iframe) => commands.workbookBookmarkCreate(iframe, bookmark));
}

export function updateWorkbookBookmark(iframeRef: FrameRef): void {
    inFrame(iframeRef, commands.workbookBookmarkUpdate);
}

export function deleteWorkbookBookmark(iframeRef: FrameRef, bookmarkId: string): void {
    inFrame(iframeRef, (iframe) => commands.workbookBookmarkDelete(iframe, bookmarkId));
}

export function selectWorkbookBookmark(iframeRef: FrameRef, bookmarkId?: string): void {
    inFrame(iframeRef, (iframe) => commands.workbookBookmarkSelect(iframe, bookmarkId));
}

export function updateWorkbookFullscreen(iframeRef: FrameRef, nodeId: string | null): void {
    inFrame(iframeRef, (iframe) => commands.workbookFullscreenUpdate(iframe, nodeId));
}

export function updateWorkbookSelectedNodeId(iframeRef: FrameRef, nodeId: string | null, nodeType?: "element" | "page"): void {
    inFrame(iframeRef, (iframe) => commands.workbookSelectedNodeIdUpdate(iframe, nodeId, nodeType));
}

export function updateWorkbookSharingLink(
    iframeRef: FrameRef,
    sharingLink: string | null,
    sharingExplorationLink?: string | null,
): void {
    inFrame(iframeRef, (iframe) => commands.workbookSharingLinkUpdate(iframe, sharingLink, sharingExplorationLink));
}
