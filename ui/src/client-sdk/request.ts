import { tell } from "./commands";
import type { EmbedCommand, EmbedEvent } from "./events";
import { eventFrom } from "./hearing";

/** Why a command was not done. `code` is one of the embed's error codes, or `TIMEOUT`, `GONE`. */
export class EmbedRefused extends Error {
    constructor(
        readonly code: string,
        message: string,
    ) {
        super(message);
        this.name = "EmbedRefused";
    }
}

export interface RequestOptions {
    /** The window that hears the embed; that of this page unless told otherwise. */
    readonly view?: Pick<Window, "addEventListener" | "removeEventListener">;
    readonly timeoutMillis?: number;
    /** Gives up at once when it aborts. */
    readonly stop?: AbortSignal;
}

const PATIENCE = 30_000;
let asked = 0;

/**
 * Tells the embed something and waits for the event that answers it. Rejects with {@link EmbedRefused} when the embed
 * says no, says nothing in time, or is not there.
 */
export function request(iframe: HTMLIFrameElement, command: EmbedCommand, options: RequestOptions = {}): Promise<EmbedEvent> {
    const { view = window, timeoutMillis = PATIENCE, stop } = options;
    const requestId = `signet-${++asked}`;
    return new Promise((resolve, reject) => {
        const leave = (): void => {
            clearTimeout(timer);
            view.removeEventListener("message", hear);
            stop?.removeEventListener("abort", gone);
        };
        const refuse = (code: string, message: string): void => {
            leave();
            reject(new EmbedRefused(code, message));
        };
        const gone = (): void => refuse("GONE", "The embed is gone.");
        const hear = (message: MessageEvent): void => {
            const event = eventFrom(message, iframe);
            if (event === undefined || !("requestId" in event) || event.requestId !== requestId) return;
            if (event.type === "workbook:error" || event.type === "embed:session:refused") {
                return refuse(event.code, event.message ?? event.code);
            }
            leave();
            resolve(event);
        };
        const timer = setTimeout(() => refuse("TIMEOUT", "The embed did not answer."), timeoutMillis);
        view.addEventListener("message", hear);
        stop?.addEventListener("abort", gone);
        if (stop?.aborted === true || !tell(iframe, { ...command, requestId })) gone();
    });
}
