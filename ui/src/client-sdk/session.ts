import { request } from "./request";
import type { EmbedEvent, Variables } from "./events";
import { withState } from "./state-in-url";

/** Gives a freshly signed URL of the same content for the same viewer. Asked by your page, answered by your server. */
export type GetUrl = () => string | Promise<string>;

/** What a session needs to know of the page. */
export interface SessionParts {
    readonly getUrl: GetUrl | undefined;
    readonly view: Pick<Window, "addEventListener" | "removeEventListener">;
    readonly stop: AbortSignal;
    readonly failed: (problem: unknown) => void;
}

/** A load that lasted less than this and ended is not tried again: the server means it. */
const TOO_SOON_MILLIS = 10_000;
const LAST_TRY_SECONDS = 5;

/**
 * Keeps one embed alive: a new ticket in place before the session ends, a new load with the viewer's choices where that
 * failed. Trusts the seconds the server told and no clock of this device.
 */
export class Session {
    private variables: Variables = {};
    private nodeId: string | undefined;
    private loadedAt = -Infinity;
    private retry: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly iframe: HTMLIFrameElement,
        private readonly parts: SessionParts,
    ) {
        parts.stop.addEventListener("abort", () => clearTimeout(this.retry));
    }

    hear(event: EmbedEvent): void {
        switch (event.type) {
            case "workbook:loaded":
                this.loadedAt = performance.now();
                this.variables = event.workbook.variables;
                return;
            case "workbook:variables:onchange":
                this.variables = event.workbook.variables;
                return;
            case "workbook:selectednodeid:onchange":
                this.nodeId = event.selectedNodeId ?? undefined;
                return;
            case "embed:session:expiring":
                return this.keep(event.expiresInSeconds);
            case "embed:session:refreshed":
                return clearTimeout(this.retry);
            case "embed:session:ended":
                return this.again();
        }
    }

    /** Asks the host for a URL and shows it. */
    async load(): Promise<void> {
        const url = await this.fresh();
        if (!this.parts.stop.aborted) this.iframe.src = url;
    }

    /** A new ticket in place; everything on the page stays. */
    async refresh(): Promise<void> {
        const url = await this.fresh();
        const { view, stop } = this.parts;
        await request(this.iframe, { type: "embed:session:refresh", url }, { view, stop });
    }

    private keep(secondsLeft: number): void {
        clearTimeout(this.retry);
        if (this.parts.getUrl === undefined) return;
        this.refresh().catch((problem: unknown) => {
            if (this.parts.stop.aborted) return;
            const wait = secondsLeft / 2;
            if (wait < LAST_TRY_SECONDS) this.parts.failed(problem);
            else this.retry = setTimeout(() => this.keep(wait), wait * 1000);
        });
    }

    private again(): void {
        clearTimeout(this.retry);
        if (this.parts.getUrl === undefined || performance.now() - this.loadedAt < TOO_SOON_MILLIS) return;
        const { variables, nodeId } = this;
        this.fresh()
            .then((url) => {
                if (!this.parts.stop.aborted) this.iframe.src = withState(url, { variables, nodeId });
            })
            .catch((problem: unknown) => this.parts.failed(problem));
    }

    private async fresh(): Promise<string> {
        const { getUrl } = this.parts;
        if (getUrl === undefined) throw new Error("Give getUrl to get a new URL.");
        return getUrl();
    }
}
