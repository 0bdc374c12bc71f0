import { queryOptions } from "@tanstack/react-query";
import { get, withParams, type ApiError } from "../api/client";
import type { PageOf, Workbook } from "../api/types";
import type { PageElement, SourceType, WorkbookPage } from "./wire";

/** What of a workbook is shown: all of it, a page, or one element. */
export interface Target {
    sourceType: SourceType;
    sourceId: string | null;
    name: string;
    /** The page an element stands on. */
    page?: string;
}

export const whole = (name: string): Target => ({ sourceType: "workbook", sourceId: null, name });

/** One text for a target, for lists and addresses; the same one for the same target. */
export const targetKey = (of: Pick<Target, "sourceType" | "sourceId">): string =>
    of.sourceId === null ? of.sourceType : `${of.sourceType}:${of.sourceId}`;

/** The address a token is put behind. The tag stands directly after the workbook. */
export function addressOf(workbookUrl: string, of: Pick<Target, "sourceType" | "sourceId">, tag = ""): string {
    const tagged = tag.trim() === "" ? workbookUrl : `${workbookUrl}/tag/${encodeURIComponent(tag.trim())}`;
    return of.sourceId === null || of.sourceType === "workbook"
        ? tagged
        : `${tagged}/${of.sourceType}/${encodeURIComponent(of.sourceId)}`;
}

const MOST = 200;

const listOf = <T>(path: string, signal: AbortSignal): Promise<PageOf<T>> => get(withParams(path, { limit: MOST }), signal);

/** Everything of a workbook that can be shown by itself: the workbook, then each page with its elements. */
export function targetsOf(workbook: Pick<Workbook, "workbookId" | "name">) {
    const path = `/v2/workbooks/${encodeURIComponent(workbook.workbookId)}/pages`;
    return queryOptions<readonly Target[], ApiError>({
        queryKey: [path, "targets"],
        queryFn: async ({ signal }) => {
            const pages = (await listOf<WorkbookPage>(path, signal)).entries.filter((page) => !page.hidden);
            const elements = await Promise.all(
                pages.map((page) => listOf<PageElement>(`${path}/${encodeURIComponent(page.pageId)}/elements`, signal)),
            );
            return [
                whole(workbook.name),
                ...pages.map((page): Target => ({ sourceType: "page", sourceId: page.pageId, name: page.name })),
                ...pages.flatMap((page, at) => elementsOf(page, elements[at]?.entries ?? [])),
            ];
        },
    });
}

/** Controls belong to what they filter, and are not shown alone. */
function elementsOf(page: WorkbookPage, elements: readonly PageElement[]): readonly Target[] {
    return elements
        .filter((each) => each.type !== "control")
        .map((each) => ({ sourceType: "element", sourceId: each.elementId, name: each.name, page: page.name }));
}
