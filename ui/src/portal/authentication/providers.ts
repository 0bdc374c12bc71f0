import { question } from "../api/queries";
import type { PageOf } from "../api/types";

export const PROVIDERS = "/v2/identity-providers";

/** Somebody the organization trusts to say who its people are. Its client secret is never told. */
export interface IdentityProvider {
    providerId: string;
    name: string;
    issuer: string;
    clientId: string;
    /** Whether there is a client secret; absent where the server does not say. */
    hasClientSecret?: boolean;
    enabled: boolean;
    required: boolean;
    createMembers: boolean;
    defaultAccountTypeId: string | null;
    groupsClaim: string | null;
    groupTeams: Record<string, string>;
    createdAt: string;
}

/** What is looked at when a provider is tested, in that order. */
export const CHECKS = ["discovery", "issuer", "endpoints", "signing", "pkce", "keys", "sign-out"] as const;

/** What a look at a provider found; nothing is looked at after what failed. */
export interface ProviderCheck {
    ok: boolean;
    steps: { name: string; result: "ok" | "failed"; found: string }[];
}

export const allProviders = question<PageOf<IdentityProvider>>(PROVIDERS, { limit: 1000 });
export const providerPath = (providerId: string): string => `${PROVIDERS}/${encodeURIComponent(providerId)}`;

/** Whether a password opens the door only to those who are marked for it. */
export const rules = (provider: Pick<IdentityProvider, "enabled" | "required">): boolean => provider.enabled && provider.required;

/** Where providers send people back to. */
export const callbackUrl = (site: string): string => `${site}/login/oidc/callback`;

/** A group of the provider's and the team it is; keyed, so that lines are told apart whatever is typed. */
export interface GroupTeam {
    key: number;
    group: string;
    teamId: string;
}

export interface ProviderDraft {
    name: string;
    issuer: string;
    clientId: string;
    /** Empty: none, or the one there is. */
    clientSecret: string;
    /** The secret there is goes. */
    withoutSecret: boolean;
    enabled: boolean;
    required: boolean;
    createMembers: boolean;
    /** Empty: the least there is. */
    defaultAccountTypeId: string;
    /** Empty: groups are not looked at. */
    groupsClaim: string;
    groups: readonly GroupTeam[];
}

export const NEW_PROVIDER: ProviderDraft = {
    name: "",
    issuer: "",
    clientId: "",
    clientSecret: "",
    withoutSecret: false,
    enabled: true,
    required: false,
    createMembers: false,
    defaultAccountTypeId: "",
    groupsClaim: "",
    groups: [],
};

/** A provider as it stands in the form. */
export function draftOf(provider: IdentityProvider): ProviderDraft {
    return {
        name: provider.name,
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: "",
        withoutSecret: false,
        enabled: provider.enabled,
        required: provider.required,
        createMembers: provider.createMembers,
        defaultAccountTypeId: provider.defaultAccountTypeId ?? "",
        groupsClaim: provider.groupsClaim ?? "",
        groups: Object.entries(provider.groupTeams ?? {}).map(([group, teamId], key) => ({ key, group, teamId })),
    };
}

/** With one more line for a group. */
export function withGroup(groups: readonly GroupTeam[], teamId: string): readonly GroupTeam[] {
    return [...groups, { key: Math.max(-1, ...groups.map((each) => each.key)) + 1, group: "", teamId }];
}

const teamsOf = (groups: readonly GroupTeam[]): Record<string, string> =>
    Object.fromEntries(groups.filter((each) => each.group.trim() !== "").map((each) => [each.group.trim(), each.teamId]));

/** The draft on the wire; a secret only where one was typed. */
export function providerBody(draft: ProviderDraft): Record<string, unknown> {
    const groupsClaim = draft.groupsClaim.trim();
    return {
        name: draft.name.trim(),
        issuer: draft.issuer.trim(),
        clientId: draft.clientId.trim(),
        ...(draft.withoutSecret ? { clientSecret: null } : draft.clientSecret === "" ? {} : { clientSecret: draft.clientSecret }),
        enabled: draft.enabled,
        required: draft.required,
        createMembers: draft.createMembers,
        defaultAccountTypeId: draft.defaultAccountTypeId === "" ? null : draft.defaultAccountTypeId,
        groupsClaim: groupsClaim === "" ? null : groupsClaim,
        groupTeams: groupsClaim === "" ? {} : teamsOf(draft.groups),
    };
}

/** Only what is different is sent. */
export function providerChanges(before: ProviderDraft, after: ProviderDraft): Record<string, unknown> {
    const had = providerBody(before);
    const differs = ([field, value]: [string, unknown]): boolean => JSON.stringify(value) !== JSON.stringify(had[field]);
    return Object.fromEntries(Object.entries(providerBody(after)).filter(differs));
}

/** Whether all that must be there is. */
export const isWhole = (draft: ProviderDraft): boolean =>
    [draft.name, draft.issuer, draft.clientId].every((each) => each.trim() !== "");
