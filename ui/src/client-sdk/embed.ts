import { tell } from "./commands";
import type { EmbedCommand, EmbedEvent, EmbedEventType, EventOf, Variables } from "./events";
import { eventFrom } from "./hearing";
import { setSignetOrigin } from "./origin";
import { request } from "./request";
import { Session, type GetUrl } from "./session";

export type EmbedHandlers = { readonly [Type in EmbedEventType]?: (event: EventOf<Type>) => void };

export interface EmbedOptions {
    /** An element that gets the iframe, or the iframe itself. */
    readonly into: HTMLElement;
    /** The first URL, where your page was born with one; else `getUrl` is asked. An iframe with a `src` needs neither. */
    readonly url?: string;
    /** Asked for the first URL, before the session ends, and when it has ended. Without it the session just ends. */
    readonly getUrl?: GetUrl;
    /** The server's origin, where the URL is not one of the server itself. */
    readonly origin?: string;
    /** What a screen reader calls the frame. */
    readonly title?: string;
    /** The frame grows with its content, for URLs with `:responsive_height=true`. On unless switched off. */
    readonly autoHeight?: boolean;
    readonly on?: EmbedHandlers;
    /** Told when no new URL could be had or the embed took none. */
    readonly onRefreshFailed?: (problem: unknown) => void;
    /** The window that hears the embed; this page's own unless told otherwise. */
    readonly view?: Pick<Window, "addEventListener" | "removeEventListener">;
}

/** One embed on a page of yours. */
export interface Embed {
    readonly iframe: HTMLIFrameElement;
    /** Calls back at each such event until the returned function is called. */
    on<Type extends EmbedEventType>(type: Type, callback: (event: EventOf<Type>) => void): () => void;
    /** Sets controls; resolves with the value of every control. */
    setVariables(variables: Readonly<Record<string, unknown>>): Promise<Variables>;
    getVariables(): Promise<Variables>;
    /** Goes to a page or an element; null clears the selection. */
    select(nodeId: string | null): Promise<void>;
    /** Gives an element the whole frame; null gives the page back. */
    fullscreen(nodeId: string | null): Promise<void>;
    /** Gets a new ticket now; everything on the page stays. */
    refresh(): Promise<void>;
    /** Any other command, without waiting for an answer. */
    tell(command: EmbedCommand): void;
    /** Stops listening, and removes the iframe if it was made here. */
    destroy(): void;
}

/** Puts an embed on the page and keeps its session alive. */
export function embedWorkbook(options: EmbedOptions): Embed {
    const iframe = options.into.tagName === "IFRAME" ? (options.into as HTMLIFrameElement) : frameIn(options.into);
    if (options.title !== undefined) iframe.title = options.title;
    if (options.origin !== undefined) setSignetOrigin(options.origin, iframe);
    return open(iframe, options);
}

function open(iframe: HTMLIFrameElement, options: EmbedOptions): Embed {
    const { view = window, getUrl } = options;
    const end = new AbortController();
    const failed = options.onRefreshFailed ?? (() => undefined);
    const session = new Session(iframe, { getUrl, view, stop: end.signal, failed });
    const callbacks = new Map<EmbedEventType, Set<(event: never) => void>>();
    const hear = (message: MessageEvent): void => {
        const event = eventFrom(message, iframe);
        if (event === undefined) return;
        session.hear(event);
        if (event.type === "workbook:pageheight:onchange" && options.autoHeight !== false) fit(iframe, event.pageHeight);
        for (const callback of [...(callbacks.get(event.type) ?? [])]) callback(event as never);
    };
    const on: Embed["on"] = (type, callback) => {
        const set = callbacks.get(type) ?? new Set();
        callbacks.set(type, set.add(callback));
        return () => void set.delete(callback);
    };
    const ask = (command: EmbedCommand) => request(iframe, command, { view, stop: end.signal });
    for (const [type, callback] of Object.entries(options.on ?? {})) {
        if (callback !== undefined) on(type as EmbedEventType, callback as (event: EmbedEvent) => void);
    }
    view.addEventListener("message", hear);
    if (options.url !== undefined) iframe.src = options.url;
    else if (!iframe.hasAttribute("src")) session.load().catch(failed);
    return {
        iframe,
        on,
        setVariables: async (variables) => variablesOf(await ask({ type: "workbook:variables:update", variables })),
        getVariables: async () => variablesOf(await ask({ type: "workbook:variables:list" })),
        select: async (selectedNodeId) => void (await ask({ type: "workbook:selectednodeid:update", selectedNodeId })),
        fullscreen: async (nodeId) => void (await ask({ type: "workbook:fullscreen:update", nodeId })),
        refresh: () => session.refresh(),
        tell: (command) => void tell(iframe, command),
        destroy() {
            end.abort();
            view.removeEventListener("message", hear);
            callbacks.clear();
            setSignetOrigin(undefined, iframe);
            if (iframe !== options.into) iframe.remove();
        },
    };
}

function frameIn(place: HTMLElement): HTMLIFrameElement {
    const iframe = place.ownerDocument.createElement("iframe");
    Object.assign(iframe.style, { border: "0", width: "100%", height: "100%" });
    iframe.title = "Signet";
    place.append(iframe);
    return iframe;
}

function fit(iframe: HTMLIFrameElement, pageHeight: number): void {
    if (pageHeight > 0) iframe.style.height = `${Math.ceil(pageHeight)}px`;
}

function variablesOf(event: EmbedEvent): Variables {
    if (event.type === "workbook:variables:onchange") return event.workbook.variables;
    return event.type === "workbook:variables:current" ? event.variables : {};
}
