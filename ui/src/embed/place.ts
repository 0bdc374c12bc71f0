import type { WorkbookSelectedNodeEvent } from "../client-sdk/events";
import type { PageView, WorkbookView } from "../shared/wire";

export type Selection = Pick<WorkbookSelectedNodeEvent, "selectedNodeId" | "nodeType">;

const NOTHING: WorkbookView = { id: "", name: "", version: 0, pages: [] };
const NOBODY: Selection = { selectedNodeId: null, nodeType: null };

/** Where in the workbook the viewer is: the open page, what is selected on it, what has the whole frame. */
export class Place {
    workbook: WorkbookView;
    page: PageView | undefined;
    selection: Selection = NOBODY;
    maximized: string | undefined;

    constructor(workbook: WorkbookView, pageId: string) {
        this.workbook = workbook;
        this.page = workbook.pages.find((page) => page.id === pageId) ?? workbook.pages[0];
    }

    selected(): string | undefined {
        const { selectedNodeId, nodeType } = this.selection;
        return nodeType === "element" ? (selectedNodeId ?? undefined) : undefined;
    }

    /** The page that is, or holds, this node. */
    home(nodeId: string): PageView | undefined {
        const { pages } = this.workbook;
        return pages.find(({ id }) => id === nodeId) ?? pages.find(({ elements }) => elements.some(({ id }) => id === nodeId));
    }

    /** True if it was another page. */
    turnTo(page: PageView): boolean {
        const turned = page !== this.page;
        this.page = page;
        return turned;
    }

    /** Selects a page, an element, or nothing; true if that is news. */
    choose(nodeId: string | null): boolean {
        const before = this.selection.selectedNodeId;
        const nodeType = this.workbook.pages.some(({ id }) => id === nodeId) ? "page" : "element";
        this.selection = nodeId === null ? NOBODY : { selectedNodeId: nodeId, nodeType };
        return before !== nodeId;
    }

    /** Gives an element the whole frame, or nobody; true if that is news. */
    maximize(elementId: string | undefined): boolean {
        const changed = this.maximized !== elementId;
        this.maximized = elementId;
        return changed;
    }

    /** Controls have none of their own: they are never empty, and fill no frame. */
    hasRows(elementId: string): boolean {
        const elements = this.workbook.pages.flatMap((page) => page.elements);
        return elements.some(({ id, kind }) => id === elementId && kind !== "control");
    }

    controls(): readonly string[] {
        return this.workbook.pages
            .flatMap((page) => page.elements)
            .flatMap((element) => (element.kind === "control" ? [element.controlId] : []));
    }

    clear(): void {
        this.workbook = NOTHING;
        this.page = undefined;
        this.selection = NOBODY;
        this.maximized = undefined;
    }
}
