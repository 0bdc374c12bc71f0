import { get, withParams } from "../api/client";
import type { Credential, Member, Organization, PageOf, Privilege } from "../api/types";
import { linesOf } from "../kit/fields";
import { expiresAt, usual, type Expiry } from "./expiry";

/** A credential as it is being filled in. */
export interface Draft {
    scopes: readonly Privilege[];
    name: string;
    description: string;
    owner: Member | null;
    expiry: Expiry;
    date: string;
    addresses: string;
    origins: string;
    withoutSecret: boolean;
    impersonate: boolean;
}

export function emptyDraft(organization: Pick<Organization, "credentialMaxDays">, owner: Member | null): Draft {
    return {
        scopes: ["api"],
        name: "",
        description: "",
        owner,
        expiry: usual(organization.credentialMaxDays),
        date: "",
        addresses: "",
        origins: "",
        withoutSecret: false,
        impersonate: false,
    };
}

/** What is still missing before it can be sent. */
export function missing(draft: Draft): readonly ("scopes" | "name" | "ownerId" | "expiresAt")[] {
    return [
        ...(draft.scopes.length === 0 ? (["scopes"] as const) : []),
        ...(draft.name.trim() === "" ? (["name"] as const) : []),
        ...(draft.owner === null ? (["ownerId"] as const) : []),
        ...(draft.expiry === "on" && draft.date === "" ? (["expiresAt"] as const) : []),
    ];
}

/** The draft on the wire. What is empty is left out. */
export function bodyOf(draft: Draft, now: number): Record<string, unknown> {
    const ends = expiresAt(draft.expiry, draft.date, now);
    const addresses = linesOf(draft.addresses);
    const origins = draft.scopes.includes("embed") ? linesOf(draft.origins) : [];
    return {
        ownerId: draft.owner?.memberId,
        name: draft.name.trim(),
        scopes: draft.scopes,
        ...(draft.description.trim() === "" ? {} : { description: draft.description.trim() }),
        ...(ends ? { expiresAt: ends } : {}),
        ...(addresses.length > 0 ? { allowedAddresses: addresses } : {}),
        ...(origins.length > 0 ? { allowedOrigins: origins } : {}),
        ...(draft.withoutSecret ? { withoutSecret: true } : {}),
        ...(draft.impersonate ? { impersonate: true } : {}),
    };
}

/** Whether another credential that is not revoked has that name. The server has the last word; this is for politeness. */
export async function isTaken(name: string, except?: string): Promise<boolean> {
    const wanted = name.trim().toLowerCase();
    if (wanted === "") return false;
    try {
        const found = await get<PageOf<Credential>>(withParams("/v2/credentials", { search: name.trim(), limit: 50 }));
        return found.entries.some((each) => each.name.toLowerCase() === wanted && each.clientId !== except);
    } catch {
        return false;
    }
}
