/** Two windows of different origins that post messages the way browsers do: cloned, later, to the right origin only. */
export class FakeWindow {
    private readonly listeners = new Set<(event: MessageEvent) => void>();
    /** What was said to this window and heard by nobody, because the target was another origin. */
    readonly undelivered: string[] = [];

    constructor(readonly origin: string) {}

    addEventListener(type: string, listener: unknown): void {
        if (type === "message") this.listeners.add(listener as (event: MessageEvent) => void);
    }

    removeEventListener(_: string, listener: unknown): void {
        this.listeners.delete(listener as (event: MessageEvent) => void);
    }

    listening(): number {
        return this.listeners.size;
    }

    receive(data: unknown, targetOrigin: string, source: unknown, origin: string): void {
        const copy: unknown = structuredClone(data);
        if (targetOrigin !== "*" && targetOrigin !== this.origin) {
            this.undelivered.push(targetOrigin);
            return;
        }
        queueMicrotask(() => {
            for (const listener of [...this.listeners]) listener({ data: copy, source, origin } as MessageEvent);
        });
    }

    /** This window as that one sees it. */
    seenBy(other: FakeWindow, asSource: () => unknown): { postMessage(data: unknown, targetOrigin: string): void } {
        return { postMessage: (data, targetOrigin) => this.receive(data, targetOrigin, asSource(), other.origin) };
    }
}

export interface Pair {
    readonly host: FakeWindow;
    readonly frame: FakeWindow;
    /** The iframe element in the host's page. */
    readonly iframe: HTMLIFrameElement;
    /** The embed says something to its parent. */
    readonly say: (data: unknown, targetOrigin?: string) => void;
    /** What the host posted into the frame, in order. */
    readonly heard: Record<string, unknown>[];
    /** The host's window as the embed's page sees it. */
    readonly parent: { postMessage(data: unknown, targetOrigin: string): void };
}

export const HOST = "https://host.example";
export const SERVER = "https://bi.example";

/** A host page with one iframe that shows the server. */
export function hostAndFrame(serverOrigin = SERVER): Pair {
    const host = new FakeWindow(HOST);
    const frame = new FakeWindow(serverOrigin);
    const attributes = new Map<string, string>([["src", `${SERVER}/org/workbook/w?:jwt=t`]]);
    const contentWindow = frame.seenBy(host, () => parent);
    const parent = host.seenBy(frame, () => contentWindow);
    const heard: Record<string, unknown>[] = [];
    frame.addEventListener("message", (event: MessageEvent) => heard.push(event.data as Record<string, unknown>));
    const iframe = {
        tagName: "IFRAME",
        contentWindow,
        style: {} as Record<string, string>,
        title: "",
        get src() {
            return attributes.get("src") ?? "";
        },
        set src(url: string) {
            attributes.set("src", url);
        },
        hasAttribute: (name: string) => attributes.has(name),
        removeAttribute: (name: string) => attributes.delete(name),
    };
    return {
        host,
        frame,
        iframe: iframe as unknown as HTMLIFrameElement,
        say: (data, targetOrigin = HOST) => parent.postMessage(data, targetOrigin),
        heard,
        parent,
    };
}

/** Until every message on its way has arrived, and what it set off. */
export async function delivered(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
