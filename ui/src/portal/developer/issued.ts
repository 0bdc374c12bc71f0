import type { Credential, IssuedSecret, Organization, Privilege } from "../api/types";

/** All that the dialog of a new secret needs to know. Held by that dialog alone. */
export interface Shown {
    clientId: string;
    clientSecret: string;
    name: string;
    scopes: readonly Privilege[];
    owner: string;
    ownerAccountType: string;
    /** When the secrets before it end; absent for the first. */
    oldSecretsEndAt?: string | null;
}

/** A rotated secret of a credential, to be shown. */
export function shownOf(credential: Credential, issued: IssuedSecret, scopes: readonly Privilege[] = credential.scopes): Shown {
    return {
        clientId: issued.clientId,
        clientSecret: issued.clientSecret,
        name: credential.name,
        scopes,
        owner: credential.ownerName || credential.ownerEmail,
        ownerAccountType: credential.ownerAccountType,
        oldSecretsEndAt: issued.oldSecretsEndAt ?? null,
    };
}

/** Where the API is: what the organization's settings say, or where this page came from; no slash at its end. */
export function baseUrl(settings: Pick<Organization, "apiUrl"> | undefined): string {
    return (settings?.apiUrl ?? location.origin).replace(/\/+$/, "");
}

/** The two as a file of environment variables, as the snippets read them. */
export function envFile(url: string, shown: Pick<Shown, "clientId" | "clientSecret">): string {
    return `SIGNET_URL=${url}\nCLIENT_ID=${shown.clientId}\nCLIENT_SECRET=${shown.clientSecret}\n`;
}
