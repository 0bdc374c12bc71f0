import type { Step } from "../kit/test-steps";

/** What the server's endpoints say, as far as the portal reads it. */
export interface PageOf<T> {
    entries: T[];
    nextPage: string | null;
    total: number;
}

export interface TokenPageOf<T> {
    entries: T[];
    nextPageToken?: string;
}

export interface Me {
    memberId: string;
    email: string;
    firstName: string;
    lastName: string;
    accountType: string;
    isAdmin: boolean;
    capabilities: string[];
    organization: { organizationId: string; name: string; slug: string };
}

export interface Organization {
    organizationId: string;
    name: string;
    slug: string;
    timezone: string;
    createdAt: string;
    version: string;
    apiUrl: string;
    cloud: string;
    secureEmbedding: boolean;
    publicEmbeds: boolean;
    /** Whether URLs that are signed as a whole open embeds (deprecated). */
    legacyEmbedUrls: boolean;
    /** The longest session such a URL may ask for, in seconds. */
    legacyEmbedMaxSession: number;
    credentialMaxDays: number | null;
    /** Whether embed tickets are exchanged for tokens. */
    jwtBearer: boolean;
    /** Null keeps records for ever; absent where the server keeps all of them. */
    auditRetentionDays?: number | null;
}

export type Privilege = "api" | "embed";
export type CredentialStatus = "active" | "disabled" | "expired" | "revoked" | "ownerless";

export interface LiveSecret {
    secretId: string;
    lastFour: string;
    createdAt: string;
    endsAt: string | null;
    lastUsedAt: string | null;
}

export interface Credential {
    clientId: string;
    name: string;
    description: string | null;
    ownerId: string;
    ownerName: string;
    ownerEmail: string;
    ownerAccountType: string;
    scopes: Privilege[];
    status: CredentialStatus;
    createdBy: string;
    createdByName: string;
    createdAt: string;
    updatedAt: string;
    expiresAt: string | null;
    disabledAt: string | null;
    revokedAt: string | null;
    revokedBy: string | null;
    allowedAddresses: string[];
    allowedOrigins: string[];
    lastUsed: { at: string; address: string; userAgent: string } | null;
    useCount: number;
    /** Whether it may act as other members, with an Admin's token. */
    impersonate?: boolean;
    secrets: LiveSecret[];
}

/** A credential that was made; one without a secret has nothing to show. */
export interface CreatedCredential {
    clientId: string;
}

/** What is said once and never again. */
export interface IssuedSecret extends CreatedCredential {
    clientSecret: string;
    secretId: string;
    oldSecretsEndAt?: string | null;
}

export interface CredentialUse {
    at: string;
    action: string;
    outcome: "ok" | "refused";
    reason?: string;
    address: string;
    userAgent: string;
    requestId: string;
}

export interface Hygiene {
    checkedAt: string;
    findings: Finding[];
}

export interface Finding {
    kind: "unused" | "idle" | "expiring" | "ownerless" | "over-privileged" | "no-origins";
    clientId: string;
    name: string;
    sentence: string;
    action: "revoke" | "disable" | "rotate" | "change-owner" | "edit";
}

export interface Member {
    memberId: string;
    memberType: string;
    accountTypeId?: string;
    firstName: string;
    lastName: string;
    email: string;
    userKind: "internal" | "guest" | "embed";
    isArchived?: boolean;
    isInactive?: boolean;
    createdAt: string;
    lastSeenAt?: string | null;
    teams?: { teamId: string; name: string }[];
    /** Of somebody who was just added: how the invitation reaches them. */
    invitation?: "mailed" | "link";
    /** Of an Admin: whether their password opens the door while a provider is required. */
    localSignIn?: boolean;
}

export interface Team {
    teamId: string;
    name: string;
    description: string | null;
    visibility: "public" | "private" | null;
    createdAt: string;
    memberCount?: number;
    createdByEmbed?: boolean;
    members?: string[];
    workspaceId?: string | null;
}

export interface TeamMember {
    userId: string;
    isTeamAdmin: boolean;
    addedBy: string;
    email?: string;
    name?: string;
}

export interface AccountType {
    accountTypeId: string;
    accountTypeName: string;
    description: string;
    isCustom: boolean;
}

export interface Permission {
    permission: string;
    description: string;
}

export interface AttributeValue {
    val: string;
    type: "string";
}

export interface UserAttribute {
    userAttributeId: string;
    name: string;
    description?: string | null;
    defaultValue?: AttributeValue | null;
    createdAt: string;
}

export interface Assignment {
    userId?: string;
    teamId?: string;
    name?: string;
    email?: string;
    value: AttributeValue;
    priority?: number;
}

export interface Connection {
    connectionId: string;
    name: string;
    type: string;
    host?: string;
    isSample: boolean;
    isArchived?: boolean;
    createdAt: string;
}

export interface ConnectionTest {
    read: "SUCCESS" | "FAILED";
    write: "DISABLED" | "SUCCESS" | "FAILED";
    steps?: Step[];
}

export interface Workbook {
    workbookId: string;
    workbookUrlId: string;
    name: string;
    url: string;
    path: string;
    publishedVersion?: number | null;
    latestVersion: number;
    updatedAt: string;
    isArchived?: boolean;
}

export interface Mail {
    mailId?: string;
    kind: string;
    recipient: string;
    state: "queued" | "sent" | "failed";
    attempts: number;
    lastError?: string | null;
    createdAt: string;
    sentAt?: string | null;
}

export interface AuditEntry {
    number: number;
    at: string;
    actor: string | null;
    actorName: string | null;
    action: string;
    subject: string | null;
    outcome: "ok" | "refused";
    address: string | null;
    requestId: string | null;
    details: Record<string, unknown>;
}

export interface SignedIn {
    sessionId: string;
    memberId: string;
    memberName: string;
    since: string;
    until: string;
    address: string;
    userAgent: string;
    current: boolean;
}

export type AllowedScope = "both" | "public-api" | "ui";

export interface AllowedAddress {
    ipAllowlistEntryId: string;
    ip: string;
    scope: AllowedScope;
    description: string;
    createdAt: string;
}

export type ObjectAction = "view" | "explore" | "create-inside" | "edit" | "share" | "use" | "annotate";

export type Rule = "member-is-active" | "object-exists" | "administrator" | "owner" | "grant" | "level" | "account-type";

export interface Reason {
    rule: Rule;
    finding: string;
}

export interface Explanation {
    memberId: string;
    inodeId: string;
    action: ObjectAction;
    allowed: boolean;
    reasons: Reason[];
}

export type FileType = "workspace" | "folder" | "workbook" | "data-model" | "dataset" | "table";

export interface FileEntry {
    id: string;
    urlId: string;
    name: string;
    type: FileType;
    parentId?: string;
    permission: string;
    path: string;
    isArchived: boolean;
    description?: string;
    ownerId: string;
    updatedAt: string;
    lastInteractionAt?: string;
}
