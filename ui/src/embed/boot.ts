import type { Boot, Refusal } from "../shared/wire";

/** What the page was born with, or why it may not show anything. */
export type Start = { readonly kind: "ready"; readonly boot: Boot } | { readonly kind: "refused"; readonly refusal: Refusal };

const BROKEN: Refusal = { error: { code: "UNKNOWN", message: "The page arrived incomplete. Reload it." } };

/**
 * Reads the boot data and takes them out of the document at once, so that no script that comes later finds the
 * session key or the data there. Broken or absent data are a refusal, never an exception.
 */
export function takeBoot(page: Document): Start {
    const element = page.getElementById("boot");
    const content = element?.textContent ?? "";
    element?.replaceChildren();
    element?.remove();
    try {
        const data = JSON.parse(content) as Partial<Boot> & Partial<Refusal>;
        if (data.error !== undefined) return { kind: "refused", refusal: data as Refusal };
        if (data.session === undefined || data.workbook === undefined) return { kind: "refused", refusal: BROKEN };
        return { kind: "ready", boot: data as Boot };
    } catch {
        return { kind: "refused", refusal: BROKEN };
    }
}

/** Parameters that are a ticket, or say of whom it is (embedding.md §2.2, §3.2, §3.5). */
const TELLING =
    /^(:|%3a)(jwt|signature|nonce|client_id|mode|email|external_user_\w+|session_length|time|account_type|(fir|la)st_name|ua_.*|oauth_token|eval_connection_id)(=|$)/i;

/** The address without its ticket; every other parameter stays, byte for byte. */
export function withoutTicket(search: string): string {
    const kept = search.replace(/^\?/, "").split("&").filter((part) => part !== "" && !TELLING.test(part));
    return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** Takes the used ticket out of the address and the history, so that no reload, copy or referrer carries it. */
export function scrubTicket(view: Window): void {
    const { pathname, search, hash } = view.location;
    const clean = withoutTicket(search);
    if (clean === search) return;
    try {
        view.history.replaceState(view.history.state, "", pathname + clean + hash);
    } catch {
        // A frame without an address of its own has no history to clean.
    }
}
