import type { EmbedSays } from "../client-sdk/events";

export interface Bridge {
    post(message: EmbedSays): void;
    /** Passes on what the host says, from the first word on, until `close`. */
    listen(hear: (data: unknown) => void): void;
    close(): void;
}

/** How many messages are kept for a listener that is still on its way. */
const EARLY = 100;

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
    const early: unknown[] = [];
    let pass = (data: unknown): void => {
        if (early.length < EARLY) early.push(data);
    };
    const hear = (event: MessageEvent): void => {
        if (!framed || (event.source as unknown) !== parent) return;
        if (hostOrigins.length === 0 || admits(hostOrigins, event.origin)) pass(event.data);
    };
    view.addEventListener("message", hear);
    return {
        post(message) {
            if (!framed) return;
            for (const target of targets) parent.postMessage(message, target);
        },
        listen(listener) {
            pass = listener;
            early.splice(0).forEach(listener);
        },
        close() {
            view.removeEventListener("message", hear);
            early.length = 0;
        },
    };
}

/**
 * With a list and an unknown parent each listed origin is tried: the browser delivers to the right one only. A pattern
 * names no origin to try, but the same list says who may frame the page, so whoever does is on it.
 */
function targetsOf(parent: string | undefined, allowed: readonly string[]): readonly string[] {
    if (allowed.length === 0) return [parent ?? "*"];
    if (parent === undefined) return allowed.some((origin) => origin.includes("*")) ? ["*"] : allowed;
    return admits(allowed, parent) ? [parent] : [];
}

/** `https://*.example.com` stands for every name below it, as in a content security policy. */
function admits(allowed: readonly string[], origin: string): boolean {
    return allowed.some((one) => {
        const [head = "", tail] = one.split("*");
        if (tail === undefined) return one === origin;
        return origin.startsWith(head) && origin.endsWith(tail) && origin.length > head.length + tail.length;
    });
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
