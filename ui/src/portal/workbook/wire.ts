import type { Answer, Variables, WorkbookView } from "../../shared/wire";

/** What `GET /v2/workbooks/{id}/view` says: one version of a workbook as people look at it. */
export interface ViewReply {
    workbook: WorkbookView;
    /** What is saved in its controls. */
    variables: Variables;
    mayEdit: boolean;
    latestVersion: number;
    publishedVersion?: number;
}

export interface AnswersReply {
    answers: Readonly<Record<string, Answer>>;
    variables: Variables;
}

export type Change = "added" | "changed" | "removed";

export interface ElementChange {
    elementId: string;
    name: string;
    change: Change;
    what: string[];
}

export interface PageChange {
    pageId: string;
    name: string;
    change: Change;
    what: string[];
    elements: ElementChange[];
}

/** What the draft has that the published version has not. */
export interface Changes {
    sentence: string;
    what: string[];
    pages: PageChange[];
}

/** A version that was published once. */
export interface PastVersion {
    version: number;
    publishedAt: string;
    publishedBy: string;
    tags?: readonly { versionTagId: string; name?: string }[];
}

/** The path of what the server knows of that workbook. */
export const pathOf = (id: string, rest = ""): string => `/v2/workbooks/${encodeURIComponent(id)}${rest}`;
