import type { Variables } from "../shared/wire";
import { asVariable } from "../shared/variables";
import type { Ticket } from "./line";

/** What a host may ask. `requestId`, if it sends one, comes back in the event or error that answers. */
export type Inbound = { readonly requestId?: unknown } & (
    | { readonly type: "workbook:variables:update"; readonly variables: Variables }
    | { readonly type: "workbook:variables:list" }
    | { readonly type: "workbook:selectednodeid:update"; readonly nodeId: string | null }
    | { readonly type: "workbook:fullscreen:update"; readonly nodeId: string | null }
    | { readonly type: "embed:session:refresh"; readonly ticket: Ticket }
    /** Meant for us, but nothing we can do: told to the host. */
    | { readonly type: "undone"; readonly code: string; readonly message: string }
);

/** Commands this embed knows by name, and cannot do yet. */
const LATER = new RegExp(
    "^(workbook:(bookmark:(create|select|delete)|sharinglink:update|modal:toggle|mode:update)" +
        "|document:navigateto|report:download)$",
);

/**
 * A message of ours, or nothing: pages are full of messages that mean somebody else. One that is ours and cannot be done
 * is passed over as silently, unless the host waits for an answer.
 */
export function understood(data: unknown): Inbound | undefined {
    if (typeof data !== "object" || data === null || !("type" in data)) return undefined;
    const { type, requestId, variables, url, jwt, nodeId, selectedNodeId = nodeId } = data as Record<string, unknown>;
    const waited = requestId !== undefined;
    const echo = waited ? { requestId } : {};
    const undone = (message: string): Inbound | undefined =>
        waited ? { type: "undone", code: "EINVAL", message, requestId } : undefined;
    switch (type) {
        case "workbook:variables:list":
        case "workbook:variables:get":
            return { type: "workbook:variables:list", ...echo };
        case "workbook:variables:update":
            return typeof variables === "object" && variables !== null
                ? { type, variables: asVariables(variables), ...echo }
                : undone("variables is an object.");
        case "workbook:selectednodeid:update":
            return isNode(selectedNodeId) ? { type, nodeId: selectedNodeId, ...echo } : undone("selectedNodeId is text or null.");
        case "workbook:fullscreen:update":
            return isNode(nodeId) ? { type, nodeId, ...echo } : undone("nodeId is text or null.");
        case "embed:session:refresh":
            if (typeof url === "string") return { type, ticket: { url }, ...echo };
            return typeof jwt === "string" ? { type, ticket: { jwt }, ...echo } : undone("Give url or jwt.");
        case "workbook:bookmark:update":
            return { type: "undone", code: "UNKNOWN", message: "No saved view is selected.", ...echo };
        default:
            return LATER.test(String(type)) ? undone("This embed cannot do that yet.") : undefined;
    }
}

function isNode(id: unknown): id is string | null {
    return id === null || typeof id === "string";
}

function asVariables(given: object): Variables {
    return Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => {
            const variable = asVariable(value);
            return variable === undefined ? [] : [[name, variable]];
        }),
    );
}
