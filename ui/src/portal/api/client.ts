/** One thing the server says is wrong with one field. */
export interface Violation {
    field: string;
    message: string;
}

/** Why a call did not succeed; `status` 0 means that no answer came. */
export class ApiError extends Error {
    constructor(
        readonly status: number,
        readonly code: string,
        message: string,
        readonly requestId: string | null = null,
        readonly violations: readonly Violation[] = [],
    ) {
        super(message);
        this.name = "ApiError";
    }
}

type Value = string | number | boolean | null | undefined;

/** What a call asks with; a list stands once for each of its words. */
export type Params = Readonly<Record<string, Value | readonly string[]>>;

/** The path with these parameters; those without a value are left out. */
export function withParams(path: string, params: Params = {}): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(params)) {
        const words = Array.isArray(value) ? (value as readonly string[]) : [value];
        for (const word of words) if (word !== null && word !== undefined && word !== "") query.append(name, String(word));
    }
    const text = query.toString();
    return text === "" ? path : `${path}?${text}`;
}

/** Where a person signs in to come back here. */
export function signInAddress(here: Pick<Location, "pathname" | "search">): string {
    return `/login?next=${encodeURIComponent(here.pathname + here.search)}`;
}

/** The refusal an answer carries, whatever its body turns out to be. */
export function refusal(status: number, body: string): ApiError {
    let told: Partial<Record<"message" | "code" | "requestId" | "violations", unknown>> = {};
    try {
        told = (JSON.parse(body) as typeof told | null) ?? {};
    } catch {
        // Not ours: a proxy's page, or nothing at all.
    }
    const violations = Array.isArray(told.violations) ? (told.violations as Violation[]) : [];
    const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
    return new ApiError(
        status,
        text(told.code) ?? "unknown",
        text(told.message) ?? `HTTP ${status}`,
        text(told.requestId),
        violations,
    );
}

const OUTSIDE = new ApiError(0, "offline", "");

async function send(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { "X-Signet-Portal": "1", Accept: "application/json" };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    try {
        return await fetch(path, {
            method,
            headers,
            credentials: "same-origin",
            cache: "no-store",
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            ...(signal ? { signal } : {}),
        });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        throw OUTSIDE;
    }
}

/**
 * Asks the server as the person who is signed in. Refuses with an {@link ApiError}; who is not signed in any more is sent
 * to sign in, and the call never ends.
 */
export async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    const answer = await send(method, path, body, signal);
    const text = await answer.text();
    if (answer.status === 401) {
        location.assign(signInAddress(location));
        return new Promise<T>(() => {});
    }
    if (!answer.ok) throw refusal(answer.status, text);
    return (text === "" ? {} : JSON.parse(text)) as T;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call<T>("GET", path, undefined, signal);
export const post = <T>(path: string, body?: unknown): Promise<T> => call<T>("POST", path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => call<T>("PATCH", path, body);
export const remove = <T>(path: string): Promise<T> => call<T>("DELETE", path);
