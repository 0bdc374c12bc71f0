import type { Variables } from "../shared/wire";
import { asVariable } from "../shared/variables";

/** What the embed tells its host. */
export type Outbound =
    | { readonly type: "workbook:loaded"; readonly workbook: { readonly variables: Variables } }
    | { readonly type: "workbook:dataloaded" }
    | { readonly type: "workbook:error"; readonly code: string; readonly message: string }
    | { readonly type: "workbook:chart:error"; readonly nodeId: string; readonly code: string; readonly message: string }
    | {
          readonly type: "workbook:variables:onchange";
          readonly workbook: { readonly variables: Variables };
          readonly requestId?: unknown;
      }
    | { readonly type: "workbook:variables:current"; readonly variables: Variables; readonly requestId?: unknown }
    | { readonly type: "workbook:pageheight:onchange"; readonly pageHeight: number };

/** What a host may ask. `requestId`, if it sends one, comes back in the answer. */
export type Inbound =
    | { readonly type: "workbook:variables:update"; readonly variables: Variables; readonly requestId?: unknown }
    | { readonly type: "workbook:variables:list"; readonly requestId?: unknown };

export interface Bridge {
    post(message: Outbound): void;
    /** Passes on what the host asks, until `close`. */
    listen(hear: (message: Inbound) => void): void;
    close(): void;
}

/** The parts of a window a bridge needs; a test brings its own. */
export interface Framed {
    readonly parent: { postMessage(message: unknown, targetOrigin: string): void } | null;
    readonly location: { readonly origin: string; readonly ancestorOrigins?: ArrayLike<string> };
    readonly document: { readonly referrer: string };
    addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
    removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/**
 * Speaks with the parent window and nobody else. With a list of host origins only those are spoken to and heard;
 * without one every parent is, and so nothing secret is ever said.
 */
export function openBridge(view: Framed, hostOrigins: readonly string[]): Bridge {
    const { parent } = view;
    const framed = parent !== null && (parent as unknown) !== (view as unknown);
    const targets = targetsOf(parentOrigin(view), hostOrigins);
    let heard: ((event: MessageEvent) => void) | undefined;
    const close = (): void => {
        if (heard !== undefined) view.removeEventListener("message", heard);
        heard = undefined;
    };
    return {
        post(message) {
            if (!framed) return;
            for (const target of targets) parent.postMessage(message, target);
        },
        listen(hear) {
            close();
            heard = (event) => {
                if (!framed || (event.source as unknown) !== parent) return;
                if (hostOrigins.length > 0 && !hostOrigins.includes(event.origin)) return;
                const message = understood(event.data);
                if (message !== undefined) hear(message);
            };
            view.addEventListener("message", heard);
        },
        close,
    };
}

/** With a list and an unknown parent each listed origin is tried: the browser delivers to the right one only. */
function targetsOf(parent: string | undefined, allowed: readonly string[]): readonly string[] {
    if (allowed.length === 0) return [parent ?? "*"];
    if (parent === undefined) return allowed;
    return allowed.includes(parent) ? [parent] : [];
}

/** The parent's origin where the browser tells; our own as referrer only says that the frame moved by itself. */
function parentOrigin(view: Framed): string | undefined {
    const ancestor = view.location.ancestorOrigins?.[0];
    if (ancestor !== undefined) return ancestor === "null" ? undefined : ancestor;
    try {
        const origin = new URL(view.document.referrer).origin;
        return origin === "null" || origin === view.location.origin ? undefined : origin;
    } catch {
        return undefined;
    }
}

/** A message of ours, or nothing: pages are full of messages that mean somebody else. */
export function understood(data: unknown): Inbound | undefined {
    if (typeof data !== "object" || data === null || !("type" in data)) return undefined;
    const echo = "requestId" in data && data.requestId !== undefined ? { requestId: data.requestId } : {};
    switch (data.type) {
        case "workbook:variables:list":
            return { type: data.type, ...echo };
        case "workbook:variables:update":
            return "variables" in data && typeof data.variables === "object" && data.variables !== null
                ? { type: data.type, variables: asVariables(data.variables), ...echo }
                : undefined;
        default:
            return undefined;
    }
}

function asVariables(given: object): Variables {
    return Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => {
            const variable = asVariable(value);
            return variable === undefined ? [] : [[name, variable]];
        }),
    );
}
