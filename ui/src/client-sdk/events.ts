/** What an embed and its host say to each other by `postMessage`. The embed page is held to these very types. */

/** Control id to value, each value in the URL syntax of control values; see `controlValue`. */
export type Variables = Readonly<Record<string, string>>;

export type DataRow = Readonly<Record<string, unknown>>;

/** A host may put a `requestId` on any command; the event or error that answers it carries the same one. */
export interface Answering {
    readonly requestId?: unknown;
}

export interface TableValueCell {
    readonly value: unknown;
    readonly cellType: "valueCell";
    readonly type: "valueCell";
    readonly columnName: string;
    readonly underlyingData: { readonly rows: readonly DataRow[]; readonly isTruncated: boolean; readonly length: number };
}

export interface TableHeaderCell {
    readonly value: unknown;
    readonly cellType: "columnHeader";
    readonly type: "columnHeader";
    readonly columnName: string;
}

export type TableCell = TableValueCell | TableHeaderCell;

export interface PathChunk {
    readonly name: string;
    readonly value: unknown;
}

export interface PivotTableCell {
    readonly value: unknown;
    readonly cellType: "valueCell" | "rowHeader" | "columnHeader" | "total";
    readonly columnName: string;
    readonly rowPath: readonly PathChunk[] | null;
    readonly columnPath: readonly PathChunk[] | null;
}

export interface WorkbookLoadedEvent {
    readonly type: "workbook:loaded";
    readonly workbook: { readonly variables: Variables };
}

export interface WorkbookDataLoadedEvent {
    readonly type: "workbook:dataloaded";
}

export interface WorkbookErrorEvent extends Answering {
    readonly type: "workbook:error";
    readonly code: string;
    readonly message?: string | undefined;
}

export interface WorkbookChartErrorEvent {
    readonly type: "workbook:chart:error";
    readonly nodeId: string;
    readonly code: string;
    readonly message?: string | undefined;
}

export interface ElementNoDataEvent {
    readonly type: "document:element:nodata";
    readonly nodeId: string;
}

export interface WorkbookVariableOnChangeEvent extends Answering {
    readonly type: "workbook:variables:onchange";
    readonly workbook: { readonly variables: Variables };
}

export interface WorkbookCurrentVariablesEvent extends Answering {
    readonly type: "workbook:variables:current";
    readonly variables: Variables;
}

export type WorkbookVariableCurrentEvent = WorkbookCurrentVariablesEvent;

export interface WorkbookSelectedNodeEvent extends Answering {
    readonly type: "workbook:selectednodeid:onchange";
    readonly selectedNodeId: string | null;
    readonly nodeType: "element" | "page" | null;
}

export interface WorkbookFullScreenEvent extends Answering {
    readonly type: "workbook:fullscreen:onchange";
    readonly fullScreen: boolean;
}

export interface WorkbookPageHeightEvent {
    readonly type: "workbook:pageheight:onchange";
    readonly pageHeight: number;
}

export interface WorkbookTableCellSelectEvent {
    readonly type: "workbook:table:oncellselect";
    readonly nodeId: string;
    readonly title: string;
    readonly cells: readonly TableCell[];
}

export interface WorkbookPivotTableCellSelectEvent {
    readonly type: "workbook:pivottable:oncellselect";
    readonly nodeId: string;
    readonly title: string;
    readonly cells: readonly PivotTableCell[];
}

export interface WorkbookChartValueSelectEvent {
    readonly type: "workbook:chart:onvalueselect";
    readonly nodeId: string;
    readonly title: string;
    readonly values: readonly DataRow[];
}

interface BookmarkEvent {
    readonly bookmarkId: string;
    readonly workbookId: string;
    readonly versionTagName: string | null;
}

export interface WorkbookBookmarkOnCreateEvent extends BookmarkEvent {
    readonly type: "workbook:bookmark:oncreate";
    readonly bookmarkName: string;
}

export interface WorkbookBookmarkOnChangeEvent {
    readonly type: "workbook:bookmark:onchange";
    readonly bookmarkId: string | null;
    readonly bookmarkName: string | null;
    readonly workbookId: string;
    readonly versionTagName: string | null;
}

export interface WorkbookBookmarkOnUpdateEvent extends BookmarkEvent {
    readonly type: "workbook:bookmark:onupdate";
    readonly bookmarkName?: string;
    readonly isDefault?: boolean;
    readonly isShared?: boolean;
}

export interface WorkbookBookmarkOnDeleteEvent extends BookmarkEvent {
    readonly type: "workbook:bookmark:ondelete";
    readonly bookmarkName: string;
}

export interface WorkbookExploreKeyOnChangeEvent {
    readonly type: "workbook:exploreKey:onchange";
    readonly exploreKey: string | null;
}

export interface WorkbookIdOnChangeEvent {
    readonly type: "workbook:id:onchange";
    readonly id: string;
}

export interface UrlOnChangeEvent {
    readonly type: "url:onchange";
    readonly url: string;
}

export interface WorkbookPublishedEvent {
    readonly type: "workbook:published";
    readonly workbookId: string;
}

export interface WorkbookSaveAsEvent {
    readonly type: "workbook:saveas";
    readonly workbookId: string;
    readonly saveWorkbookId: string;
    readonly savedWorkbookID: string;
}

export interface WorkbookOnDeleteEvent {
    readonly type: "workbook:ondelete";
    readonly id: string;
}

export interface ActionOutboundEvent {
    readonly type: "action:outbound";
    readonly name: string;
    readonly values: Readonly<Record<string, unknown>>;
}

/** The session ends in so many seconds by the server's clock, unless it is refreshed. */
export interface SessionExpiringEvent {
    readonly type: "embed:session:expiring";
    readonly expiresInSeconds: number;
}

export interface SessionRefreshedEvent extends Answering {
    readonly type: "embed:session:refreshed";
    readonly expiresInSeconds: number;
}

/** The new ticket was not taken; the session goes on to its end as if nothing had been sent. */
export interface SessionRefusedEvent extends Answering {
    readonly type: "embed:session:refused";
    readonly code: string;
    readonly message: string;
    readonly expiresInSeconds: number;
}

/** The session is over and the page holds nothing any more. A `workbook:error` follows. */
export interface SessionEndedEvent {
    readonly type: "embed:session:ended";
}

/** What the embed of today says. */
export type EmbedSays =
    | WorkbookLoadedEvent
    | WorkbookDataLoadedEvent
    | WorkbookErrorEvent
    | WorkbookChartErrorEvent
    | ElementNoDataEvent
    | WorkbookVariableOnChangeEvent
    | WorkbookCurrentVariablesEvent
    | WorkbookSelectedNodeEvent
    | WorkbookFullScreenEvent
    | WorkbookPageHeightEvent
    | WorkbookTableCellSelectEvent
    | WorkbookChartValueSelectEvent
    | SessionExpiringEvent
    | SessionRefreshedEvent
    | SessionRefusedEvent
    | SessionEndedEvent;

/** Everything a host may listen for, also what no embed says yet. */
export type EmbedEvent =
    | EmbedSays
    | WorkbookPivotTableCellSelectEvent
    | WorkbookBookmarkOnCreateEvent
    | WorkbookBookmarkOnChangeEvent
    | WorkbookBookmarkOnUpdateEvent
    | WorkbookBookmarkOnDeleteEvent
    | WorkbookExploreKeyOnChangeEvent
    | WorkbookIdOnChangeEvent
    | UrlOnChangeEvent
    | WorkbookPublishedEvent
    | WorkbookSaveAsEvent
    | WorkbookOnDeleteEvent
    | ActionOutboundEvent;

export type EmbedEventType = EmbedEvent["type"];

export type EventOf<Type extends EmbedEventType> = Extract<EmbedEvent, { readonly type: Type }>;

/** A new bookmark, made from the current exploration. */
export interface WorkbookBookmarkCreateEvent {
    readonly name: string;
    readonly isDefault: boolean;
    readonly isShared: boolean;
}

/** What a host may ask. */
export type EmbedCommand = Answering &
    (
        | { readonly type: "workbook:variables:update"; readonly variables: Readonly<Record<string, unknown>> }
        | { readonly type: "workbook:variables:list" }
        | {
              readonly type: "workbook:selectednodeid:update";
              readonly selectedNodeId: string | null;
              readonly nodeType?: "element" | "page";
          }
        | { readonly type: "workbook:fullscreen:update"; readonly nodeId: string | null }
        | ({ readonly type: "workbook:bookmark:create" } & WorkbookBookmarkCreateEvent)
        | { readonly type: "workbook:bookmark:select"; readonly bookmarkId?: string | null }
        | { readonly type: "workbook:bookmark:update" }
        | { readonly type: "workbook:bookmark:delete"; readonly bookmarkId: string }
        | {
              readonly type: "workbook:sharinglink:update";
              readonly sharingLink: string | null;
              readonly sharingExplorationLink?: string | null;
          }
        | { readonly type: "workbook:modal:toggle"; readonly modalType?: "schedule" | "export" | "save-as" | undefined }
        | { readonly type: "workbook:mode:update"; readonly mode: "view" | "explore" | "edit" }
        | { readonly type: "embed:session:refresh"; readonly url: string }
        | { readonly type: "embed:session:refresh"; readonly jwt: string }
    );
