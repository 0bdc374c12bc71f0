/** What the server and the page say to each other. The server's side of these types is `dev.signet.web.embed`. */

export type ColumnType = "text" | "number" | "integer" | "boolean" | "datetime";

/** `formatString` is d3-format syntax for numbers, strftime syntax for datetimes. */
export interface Format {
    readonly kind: "number" | "datetime";
    readonly formatString?: string;
    readonly prefix?: string;
    readonly suffix?: string;
}

export interface Column {
    readonly id: string;
    readonly name: string;
    readonly type: ColumnType;
    readonly format?: Format;
}

export interface TableView {
    readonly id: string;
    readonly kind: "table";
    readonly name: string;
    readonly columns: readonly Column[];
}

export interface KpiView {
    readonly id: string;
    readonly kind: "kpi-chart";
    readonly name: string;
    readonly value: string;
    readonly columns: readonly Column[];
}

export interface ChartView {
    readonly id: string;
    readonly kind: "bar-chart" | "line-chart";
    readonly name: string;
    readonly x: string;
    readonly y: readonly string[];
    readonly color?: string;
    readonly orientation?: "vertical" | "horizontal";
    readonly columns: readonly Column[];
}

export interface ControlView {
    readonly id: string;
    readonly kind: "control";
    readonly controlId: string;
    readonly controlType: "list" | "date-range";
    readonly name: string;
    readonly selectionMode?: "single" | "multiple";
}

export type ElementView = TableView | KpiView | ChartView | ControlView;

/** Datetimes are ISO text without a zone: they are drawn as they stand, never moved to the viewer's zone. */
export type Cell = string | number | boolean | null;

export interface Rows {
    readonly columns: readonly { readonly id: string; readonly name: string; readonly type: ColumnType }[];
    readonly rows: readonly (readonly Cell[])[];
    readonly truncated: boolean;
}

export interface Failure {
    readonly code: string;
    readonly message: string;
}

export type Answer = Rows | { readonly error: Failure };

export function failed(answer: Answer): answer is { readonly error: Failure } {
    return "error" in answer;
}

/** Control id to value, each value in the URL syntax of control values. */
export type Variables = Readonly<Record<string, string>>;

export interface PageView {
    readonly id: string;
    readonly name: string;
    readonly elements: readonly ElementView[];
}

export interface WorkbookView {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly pages: readonly PageView[];
}

export interface UiSettings {
    readonly theme?: string;
    readonly menuPosition?: "none" | "top" | "bottom";
    readonly responsiveHeight?: boolean;
    readonly hideTooltip?: boolean;
    readonly locale?: string;
    /** No menu in the bar; the tabs stay. */
    readonly hideMenu?: boolean;
    /** False: no tabs either. */
    readonly showFooter?: boolean;
    readonly disableMobileView?: boolean;
    /** Hex digits of colours, for pages without data. */
    readonly loadingBg?: string;
    readonly loadingText?: string;
}

export interface Boot {
    readonly session: { readonly key: string; readonly endsInSeconds: number };
    readonly hostOrigins: readonly string[];
    readonly target: "workbook" | "page" | "element";
    readonly page: string;
    readonly workbook: WorkbookView;
    readonly variables: Variables;
    readonly answers: Readonly<Record<string, Answer>>;
    readonly ui: UiSettings;
    readonly requestId: string;
    /** Ids of controls the ticket holds fast: neither the viewer nor the host's page sets them. */
    readonly locked?: readonly string[];
}

export interface Refusal {
    readonly error: Failure;
    readonly hostOrigins?: readonly string[];
    readonly requestId?: string;
    readonly ui?: UiSettings;
}

export interface AnswersReply {
    readonly answers: Readonly<Record<string, Answer>>;
    readonly variables?: Variables;
    readonly endsInSeconds?: number;
}
