import type { Credential, CredentialStatus } from "../api/types";

/** What a list says of a credential: its state, or what to look to while it is active. */
export type Standing = CredentialStatus | "expiring" | "unused";

const SOON_MS = 14 * 86_400_000;
const UNUSED_AFTER_MS = 7 * 86_400_000;

/** The standing of a credential at a moment. */
export function standing(credential: Pick<Credential, "status" | "expiresAt" | "lastUsed" | "createdAt">, now: number): Standing {
    if (credential.status !== "active") return credential.status;
    if (credential.expiresAt && Date.parse(credential.expiresAt) - now < SOON_MS) return "expiring";
    if (!credential.lastUsed && now - Date.parse(credential.createdAt) > UNUSED_AFTER_MS) return "unused";
    return "active";
}
