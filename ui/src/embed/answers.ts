import type { AnswersReply, Failure, Variables } from "../shared/wire";

/** How one request for answers ended. A request that a newer one replaced ends in `replaced` and changes nothing. */
export type Outcome =
    | { readonly kind: "answered"; readonly reply: AnswersReply }
    | { readonly kind: "ended"; readonly failure: Failure }
    | { readonly kind: "failed"; readonly failure: Failure };

export type Ask = (elements: readonly string[], variables: Variables, stop: AbortSignal) => Promise<Outcome>;

const ENDPOINT = "/_embed/answers";
const UNREACHABLE: Failure = { code: "NETWORK", message: "The server could not be reached." };
const UNREADABLE: Failure = { code: "UNKNOWN", message: "The server gave no readable answer." };

/** Asks the server under a session key that lives in this closure only. */
export function askWith(key: string, send: typeof fetch = fetch): Ask {
    return async (elements, variables, stop) => {
        try {
            const response = await send(ENDPOINT, {
                method: "POST",
                headers: { "Content-Type": "application/json", "X-Signet-Session": key },
                body: JSON.stringify({ elements, variables }),
                credentials: "omit",
                cache: "no-store",
                signal: stop,
            });
            return await outcomeOf(response);
        } catch (problem) {
            if (stop.aborted) throw problem;
            return { kind: "failed", failure: UNREACHABLE };
        }
    };
}

async function outcomeOf(response: Response): Promise<Outcome> {
    const body: unknown = await response.json().catch(() => undefined);
    if (response.status === 401) return { kind: "ended", failure: failureOf(body) };
    if (!response.ok) return { kind: "failed", failure: failureOf(body) };
    if (typeof body !== "object" || body === null || !("answers" in body)) return { kind: "failed", failure: UNREADABLE };
    return { kind: "answered", reply: body as AnswersReply };
}

function failureOf(body: unknown): Failure {
    const told = (typeof body === "object" && body !== null ? body : {}) as { code?: unknown; message?: unknown };
    return {
        code: typeof told.code === "string" ? told.code : UNREADABLE.code,
        message: typeof told.message === "string" ? told.message : UNREADABLE.message,
    };
}
