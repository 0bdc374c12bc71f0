import type { AllowedAddress, Credential, FileEntry, Me, Member, Organization } from "../../src/portal/api/types";

export const ada: Member = {
    memberId: "m1",
    memberType: "Admin",
    firstName: "Ada",
    lastName: "Admin",
    email: "ada@example.com",
    userKind: "internal",
    createdAt: "2026-01-01T00:00:00.000Z",
};

export const me: Me = {
    memberId: "m1",
    email: "ada@example.com",
    firstName: "Ada",
    lastName: "Admin",
    accountType: "Admin",
    isAdmin: true,
    capabilities: [],
    organization: { organizationId: "o1", name: "Example", slug: "example" },
};

export const organization: Organization = {
    organizationId: "o1",
    name: "Example",
    slug: "example",
    timezone: "UTC",
    createdAt: "2026-01-01T00:00:00.000Z",
    version: "0",
    apiUrl: "https://signet.example",
    cloud: "Self-hosted",
    secureEmbedding: true,
    publicEmbeds: false,
    legacyEmbedUrls: true,
    legacyEmbedMaxSession: 7_200,
    jwtBearer: false,
    credentialMaxDays: null,
};

export const credential: Credential = {
    clientId: "8a2f4e1c",
    name: "Web app",
    description: null,
    ownerId: "m1",
    ownerName: "Ada Admin",
    ownerEmail: "ada@example.com",
    ownerAccountType: "Admin",
    scopes: ["api"],
    status: "active",
    createdBy: "m1",
    createdByName: "Ada Admin",
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    expiresAt: null,
    disabledAt: null,
    revokedAt: null,
    revokedBy: null,
    allowedAddresses: [],
    allowedOrigins: [],
    lastUsed: { at: "2026-10-01T00:00:00.000Z", address: "10.0.0.7", userAgent: "curl" },
    useCount: 2,
    secrets: [{ secretId: "s1", lastFour: "9f3a", createdAt: "2026-01-01T00:00:00.000Z", endsAt: null, lastUsedAt: null }],
};

export const office: AllowedAddress = {
    ipAllowlistEntryId: "a1",
    ip: "10.0.0.0/8",
    scope: "both",
    description: "Office",
    createdAt: "2026-01-01T00:00:00.000Z",
};

export const folder: FileEntry = {
    id: "f1",
    urlId: "F1",
    name: "Plans",
    type: "folder",
    permission: "edit",
    path: "",
    isArchived: false,
    ownerId: "m1",
    updatedAt: "2026-01-01T00:00:00.000Z",
};

export const flights: FileEntry = { ...folder, id: "w1", urlId: "W1", name: "Flights", type: "workbook", parentId: "f1", path: "Plans" };
