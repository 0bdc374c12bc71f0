import { ApiError, refusal } from "../api/client";

interface Granted {
    access_token: string;
    refresh_token?: string;
    expires_in: number;
}

const FORM = "application/x-www-form-urlencoded";

function asClient(clientId: string, secret: string, path: string, fields: Record<string, string>): Promise<Response> {
    return fetch(path, {
        method: "POST",
        headers: { Authorization: `Basic ${btoa(`${clientId}:${secret}`)}`, "Content-Type": FORM },
        body: new URLSearchParams(fields).toString(),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
    });
}

/**
 * Does what a program would: asks for a token with these credentials, as nobody who is signed in. Answers how many seconds
 * it lives; the token itself is given back at once.
 */
export async function askForToken(clientId: string, secret: string): Promise<number> {
    let answer: Response;
    try {
        answer = await asClient(clientId, secret, "/v2/auth/token", { grant_type: "client_credentials" });
    } catch {
        throw new ApiError(0, "offline", "");
    }
    const body = await answer.text();
    if (!answer.ok) throw refusal(answer.status, body);
    const granted = JSON.parse(body) as Granted;
    const token = granted.refresh_token ?? granted.access_token;
    await asClient(clientId, secret, "/v2/auth/revoke", { token }).catch(() => {});
    return granted.expires_in;
}
