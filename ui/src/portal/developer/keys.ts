import { question } from "../api/queries";
import type { PageOf } from "../api/types";

/** A registered public key, or a place where keys are read. */
export interface CredentialKey {
    keyId: string;
    name: string;
    kind: "jwk" | "jwks";
    algorithm: string | null;
    thumbprint: string | null;
    jwksUrl: string | null;
    keysFound: number | null;
    /** Of a key set: how many of its keys are of no use here. */
    keysSkipped?: number | null;
    lastFetchedAt: string | null;
    lastError: string | null;
    createdAt: string;
    createdBy: string;
    lastUsedAt: string | null;
}

/** The most keys the server takes of a credential. */
export const MOST_KEYS = 5;

export const keysPath = (clientId: string): string => `/v2/credentials/${encodeURIComponent(clientId)}/keys`;
export const keysOf = (clientId: string) => question<PageOf<CredentialKey>>(keysPath(clientId));

/** Why a pasted text is not taken for a public key. */
export type JwkFlaw = "private" | "pem" | "set" | "broken";

export type ReadJwk = { jwk: Record<string, unknown> } | { flaw: JwkFlaw } | null;

/** Only what is secret has these: of a private key (RFC 7518 §6), or of a shared one. */
const SECRET_PARTS = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);

const isSecret = (key: unknown): boolean => isObject(key) && SECRET_PARTS.some((part) => part in key);

/**
 * What a pasted text is; null for none. A private key is told from anything else first, whatever it is wrapped in, so that
 * it is never sent. The server looks again.
 */
export function readJwk(text: string): ReadJwk {
    const trimmed = text.trim();
    if (trimmed === "") return null;
    if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(trimmed)) return { flaw: "private" };
    if (trimmed.startsWith("-----BEGIN ")) return { flaw: "pem" };
    let parsed: unknown;
    try {
        parsed = JSON.parse(trimmed);
    } catch {
        // Half a key is still a key: what is cut off or decorated must not slip through.
        return { flaw: /["'](d|k)["']\s*:/.test(trimmed) ? "private" : "broken" };
    }
    const inside = isObject(parsed) && Array.isArray(parsed.keys) ? parsed.keys : Array.isArray(parsed) ? parsed : null;
    if (isSecret(parsed) || inside?.some(isSecret)) return { flaw: "private" };
    if (inside) return { flaw: "set" };
    return isObject(parsed) && typeof parsed.kty === "string" ? { jwk: parsed } : { flaw: "broken" };
}
