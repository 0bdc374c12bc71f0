import type { EmbedEvent, EmbedEventType, EventOf } from "./events";
import { originOf } from "./origin";

type Kind = "string" | "number" | "boolean" | "object" | "text or null";

/** The fields of each event a listener relies on. A message without them is not the event, whatever it calls itself. */
const FIELDS: Readonly<Record<EmbedEventType, Readonly<Record<string, Kind>>>> = {
    "workbook:loaded": { workbook: "object" },
    "workbook:dataloaded": {},
    "workbook:error": { code: "string" },
    "workbook:chart:error": { nodeId: "string", code: "string" },
    "document:element:nodata": {},
    "workbook:variables:onchange": { workbook: "object" },
    "workbook:variables:current": { variables: "object" },
    "workbook:selectednodeid:onchange": { selectedNodeId: "text or null", nodeType: "text or null" },
    "workbook:fullscreen:onchange": { fullScreen: "boolean" },
    "workbook:pageheight:onchange": { pageHeight: "number" },
    "workbook:table:oncellselect": { nodeId: "string", cells: "object" },
    "workbook:pivottable:oncellselect": { nodeId: "string", cells: "object" },
    "workbook:chart:onvalueselect": { nodeId: "string", values: "object" },
    "workbook:bookmark:oncreate": { bookmarkId: "string" },
    "workbook:bookmark:onchange": { bookmarkId: "text or null" },
    "workbook:bookmark:onupdate": { bookmarkId: "string" },
    "workbook:bookmark:ondelete": { bookmarkId: "string" },
    "workbook:exploreKey:onchange": { exploreKey: "text or null" },
    "workbook:id:onchange": { id: "string" },
    "url:onchange": { url: "string" },
    "workbook:published": { workbookId: "string" },
    "workbook:saveas": { workbookId: "string" },
    "workbook:ondelete": { id: "string" },
    "action:outbound": { name: "string", values: "object" },
    "embed:session:expiring": { expiresInSeconds: "number" },
    "embed:session:refreshed": { expiresInSeconds: "number" },
    "embed:session:refused": { code: "string" },
    "embed:session:ended": {},
};

/** The event this embed sent, or nothing: other windows, other origins and other shapes are not for us. */
export function eventFrom(message: MessageEvent, iframe: HTMLIFrameElement): EmbedEvent | undefined {
    const { source, origin } = message;
    if (source === null || source !== iframe.contentWindow || origin !== originOf(iframe)) return undefined;
    return isEvent(message.data) ? message.data : undefined;
}

/** The event of that type this embed sent, or nothing. */
export function eventOf<Type extends EmbedEventType>(
    type: Type,
    message: MessageEvent,
    iframe: HTMLIFrameElement,
): EventOf<Type> | undefined {
    const event = eventFrom(message, iframe);
    return event?.type === type ? (event as EventOf<Type>) : undefined;
}

function isEvent(data: unknown): data is EmbedEvent {
    if (typeof data !== "object" || data === null || !("type" in data) || typeof data.type !== "string") return false;
    if (!Object.hasOwn(FIELDS, data.type)) return false;
    const fields = FIELDS[data.type as EmbedEventType];
    return Object.entries(fields).every(([name, kind]) => fits((data as Record<string, unknown>)[name], kind));
}

function fits(value: unknown, kind: Kind): boolean {
    switch (kind) {
        case "text or null":
            return value === null || typeof value === "string";
        case "object":
            return typeof value === "object" && value !== null;
        case "number":
            return typeof value === "number" && Number.isFinite(value);
        case "string":
        case "boolean":
            return typeof value === kind;
    }
}
