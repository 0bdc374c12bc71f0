import type { AnswersReply, Failure, Variables } from "../shared/wire";

/** How one request for answers ended. */
export type Outcome =
    | { readonly kind: "answered"; readonly reply: AnswersReply }
    | { readonly kind: "ended"; readonly failure: Failure }
    | { readonly kind: "failed"; readonly failure: Failure };

/** Asks for elements; rejects when it was stopped. */
export type Ask = (elements: readonly string[], variables: Variables, stop: AbortSignal) => Promise<Outcome>;

/** A fresh ticket: the whole signed URL, or the token alone. */
export type Ticket = { readonly url: string } | { readonly jwt: string };

export type Renewal =
    | { readonly kind: "renewed"; readonly endsInSeconds: number }
    | { readonly kind: "refused"; readonly failure: Failure };

/** The line to the server, under a session key that lives in its closure only. */
export interface Line {
    readonly ask: Ask;
    /** Exchanges a ticket for a new key; from then on every question goes under that one. One at a time. */
    readonly renew: (ticket: Ticket) => Promise<Renewal>;
    /** Nothing is asked any more. */
    readonly hangUp: () => void;
}

const UNREACHABLE: Failure = { code: "NETWORK", message: "The server could not be reached." };
const UNREADABLE: Failure = { code: "UNKNOWN", message: "The server gave no readable answer." };

export function openLine(firstKey: string, send: typeof fetch = fetch): Line {
    let key = firstKey;
    let renewing: Promise<unknown> = Promise.resolve();
    const post = async (path: string, data: unknown, stop?: AbortSignal): Promise<Sent> => {
        const response = await send(`/_embed/${path}`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Signet-Session": key },
            body: JSON.stringify(data),
            credentials: "omit",
            cache: "no-store",
            ...(stop && { signal: stop }),
        });
        const body: unknown = await response.json().catch(() => undefined);
        return { status: response.status, body: typeof body === "object" ? { ...body } : {} };
    };
    const ask: Ask = async (elements, variables, stop) => {
        const used = key;
        let outcome: Outcome;
        try {
            outcome = outcomeOf(await post("answers", { elements, variables }, stop));
        } catch (problem) {
            if (stop.aborted) throw problem;
            return { kind: "failed", failure: UNREACHABLE };
        }
        if (outcome.kind !== "ended") return outcome;
        // A renewal under way ends the older session: the question was right, only its key was not.
        await renewing;
        return key === used || key === "" ? outcome : ask(elements, variables, stop);
    };
    const exchange = async (ticket: Ticket): Promise<Renewal> => {
        try {
            const { status, body } = await post("session", ticket);
            if (status !== 200) return { kind: "refused", failure: failureOf(body) };
            const { key: next, endsInSeconds } = body;
            if (typeof next !== "string" || typeof endsInSeconds !== "number") return { kind: "refused", failure: UNREADABLE };
            if (key === "") return { kind: "refused", failure: UNREADABLE };
            key = next;
            return { kind: "renewed", endsInSeconds };
        } catch {
            return { kind: "refused", failure: UNREACHABLE };
        }
    };
    return {
        ask,
        renew(ticket) {
            const renewal = renewing.then(() => exchange(ticket));
            renewing = renewal;
            return renewal;
        },
        hangUp() {
            key = "";
        },
    };
}

interface Sent {
    readonly status: number;
    readonly body: { readonly [name: string]: unknown };
}

function outcomeOf({ status, body }: Sent): Outcome {
    if (status === 401) return { kind: "ended", failure: failureOf(body) };
    if (status < 200 || status > 299) return { kind: "failed", failure: failureOf(body) };
    if (!("answers" in body)) return { kind: "failed", failure: UNREADABLE };
    return { kind: "answered", reply: body as unknown as AnswersReply };
}

function failureOf({ code, message }: Sent["body"]): Failure {
    return {
        code: typeof code === "string" ? code : UNREADABLE.code,
        message: typeof message === "string" ? message : UNREADABLE.message,
    };
}
