import type { SetUp } from "./set-up";
import type { SignedUrl, UrlExplanation } from "./wire";

/** One load of an embed. */
export interface Visit {
    number: number;
    setUp: SetUp;
    signed: SignedUrl;
    /** What the frame is given: the URL, at the second origin where there is one. */
    frameUrl: string;
    /** What the server said of the URL before it was used; null where it said nothing. */
    explanation: UrlExplanation | null;
}

/** Something that was said, or that the browser refused. */
export interface Heard {
    number: number;
    at: number;
    direction: "in" | "out" | "browser";
    type: string;
    data: unknown;
}

/** Milliseconds from the moment the frame got its URL. */
export interface Marks {
    document?: number;
    loaded?: number;
    data?: number;
    failed?: number;
}

export interface State {
    visit: Visit | null;
    log: readonly Heard[];
    said: number;
    marks: Marks;
}

export const NOTHING: State = { visit: null, log: [], said: 0, marks: {} };

export type Happening =
    | { kind: "opened"; visit: Visit }
    | { kind: "framed"; since: number }
    | { kind: "said"; at: number; since: number; direction: Heard["direction"]; data: unknown }
    | { kind: "cleared" };

/** How many messages are kept. */
const KEPT = 500;

/** What the sandbox knows after something happened. */
export function after(state: State, what: Happening): State {
    switch (what.kind) {
        case "opened":
            return { ...state, visit: what.visit, marks: {} };
        case "framed":
            return { ...state, marks: first(state.marks, "document", what.since) };
        case "cleared":
            return { ...state, log: [] };
        case "said": {
            const { at, direction, data } = what;
            const heard: Heard = { number: state.said + 1, at, direction, type: typeOf(data), data };
            return {
                ...state,
                said: heard.number,
                log: [...state.log.slice(1 - KEPT), heard],
                marks: direction === "in" ? marked(state.marks, heard, what.since) : state.marks,
            };
        }
    }
}

const first = (marks: Marks, name: keyof Marks, since: number): Marks =>
    marks[name] === undefined ? { ...marks, [name]: since } : marks;

function marked(marks: Marks, { type, data }: Heard, since: number): Marks {
    if (type === "workbook:loaded") return first(marks, "loaded", since);
    if (type === "workbook:dataloaded") return first(marks, "data", since);
    // An error that answers one message says nothing of the load.
    const answers = typeof data === "object" && data !== null && "requestId" in data;
    return type === "workbook:error" && !answers ? first(marks, "failed", since) : marks;
}

/** The name of a message; empty for what has none. */
export function typeOf(data: unknown): string {
    if (typeof data !== "object" || data === null || !("type" in data)) return "";
    return String(data.type);
}

/** Those that hold the word, in their name or in what they carry. */
export function filtered(log: readonly Heard[], word: string): readonly Heard[] {
    const wanted = word.trim().toLowerCase();
    if (wanted === "") return log;
    return log.filter(({ type, data }) => `${type} ${JSON.stringify(data) ?? ""}`.toLowerCase().includes(wanted));
}

const REFUSALS = ["workbook:error", "workbook:chart:error", "embed:session:refused", "embed:session:ended", "blocked"];

/** What was refused, as far as anybody told. */
export const refusals = (log: readonly Heard[]): readonly Heard[] =>
    log.filter(({ direction, type }) => direction !== "out" && REFUSALS.includes(type));

/** The text of a URL at another origin; nothing else of it changes. */
export function movedTo(url: string, origin: string | null): string {
    return origin === null ? url : origin + url.slice(new URL(url).origin.length);
}

/** The values of the controls as the embed last told them. */
export function variablesOf(log: readonly Heard[]): Readonly<Record<string, unknown>> {
    for (const { direction, data } of [...log].reverse()) {
        if (direction !== "in" || typeof data !== "object" || data === null) continue;
        const { variables, workbook } = data as { variables?: object; workbook?: { variables?: object } };
        const found = variables ?? workbook?.variables;
        if (found) return found as Record<string, unknown>;
    }
    return {};
}
