import type { PageOf } from "../api/types";

export type EmbedKind = "jwt" | "secure" | "public";
export type SourceType = "workbook" | "page" | "element";

/** What a host shows, with when it was last loaded. */
export interface EmbedEntry {
    kind: EmbedKind;
    embedId: string | null;
    url: string;
    workbookId: string;
    workbookName: string;
    sourceType: SourceType;
    sourceId: string | null;
    sourceName: string | null;
    tag: string | null;
    createdBy: string | null;
    createdAt: string | null;
    lastLoadAt: string | null;
    lastOrigin: string | null;
    /** Of the last 30 days. */
    loads: number;
}

export interface EmbedUsage {
    key: string;
    name: string;
    loads: number;
    viewers: number;
    lastLoadAt: string | null;
}

/** An address of content that stays the same. */
export interface EmbedPath {
    embedId: string;
    embedUrl: string;
    public: boolean;
    /** Whether the versions of tags open behind it. */
    allowsTags: boolean;
    sourceType: SourceType;
    sourceId: string | null;
    sourceName: string | null;
}

export type Verdict = "passed" | "failed" | "warned" | "unchecked";

export interface RuleVerdict {
    rule: string;
    verdict: Verdict;
    sentence: string;
    fix: string | null;
}

/** What would become of a URL; asking uses nothing up. */
export interface UrlExplanation {
    form: "jwt" | "whole-url" | "public" | "unknown";
    opens: boolean;
    rules: RuleVerdict[];
    header: Record<string, unknown> | null;
    claims: Record<string, unknown> | null;
    endsAt: string | null;
    used: boolean | null;
    ignoredParameters: string[];
    credential: { clientId: string; name: string } | null;
}

/** A URL that opens once. */
export interface SignedUrl {
    url: string;
    token: { header: Record<string, unknown>; claims: Record<string, unknown> } | null;
    expiresAt: string;
}

export interface Theme {
    name: string;
    base: "Light" | "Dark";
    colors: Readonly<Record<string, string>>;
    font?: string | null;
    radius?: number | null;
}

export interface LegacyUse {
    clientId: string;
    day: string;
    uses: number;
    lastUsedAt: string;
}

export interface LegacyUses extends PageOf<LegacyUse> {
    deprecatedOn: string;
    endsOn: string | null;
}

/** What replaces a path. */
export interface Migration {
    url: string;
    header: Record<string, string>;
    claims: Record<string, string>;
    parameters: { parameter: string; place: string; becomes: string; note: string }[];
}

/** The draft against what is published. */
export interface DraftChanges {
    sentence: string;
    pages: unknown[];
}

export interface WorkbookPage {
    pageId: string;
    name: string;
    hidden?: boolean;
}

export interface PageElement {
    elementId: string;
    name: string;
    type: string;
}

export interface Grant {
    grantId: string;
    teamId: string | null;
    permission: string;
}
