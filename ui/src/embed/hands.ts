import type { DataRow } from "../client-sdk/events";
import type { Mark } from "../elements/chart/marks";
import { failed, type ControlView, type ElementView, type Rows } from "../shared/wire";
import type { Bridge } from "./bridge";
import { cellAt, figureOf, valuesAt } from "./selected-values";
import type { Viewing } from "./viewing";

/** In pixels; a finger is no mouse. */
const NEAR = 40;

/** Follows the viewer's hands: which element they point at, and which mark or cell of it. */
export function watchHands(root: HTMLElement, viewing: Viewing, bridge: Bridge): void {
    const pointAt = (at: Element, x: number): void => {
        const element = at.closest("[data-element]");
        viewing.select(element?.getAttribute("data-element") ?? null);
        if (element !== null) tellOf({ at, x, element }, viewing, bridge);
    };
    root.addEventListener("click", ({ target, clientX }) => {
        // What a click took away, such as an option of a list, was part of no element any more.
        if (target instanceof Element && target.isConnected && target.closest("#page") !== null) pointAt(target, clientX);
    });
    root.addEventListener("focusin", ({ target }) => {
        const element = target instanceof Element ? target.closest("[data-element]") : null;
        if (element !== null) viewing.select(element.getAttribute("data-element"));
    });
    root.addEventListener("keydown", (event) => {
        const { target, key } = event;
        if (key === "Escape") root.querySelector<HTMLElement>("[data-restore]")?.click();
        if ((key !== "Enter" && key !== " ") || !(target instanceof Element) || !target.matches("[data-mark]")) return;
        event.preventDefault();
        pointAt(target, 0);
    });
}

interface Hit {
    readonly at: Element;
    readonly x: number;
    readonly element: Element;
}

function tellOf(hit: Hit, viewing: Viewing, { post }: Bridge): void {
    const scene = viewing.scene();
    if (scene.kind === "ended") return;
    const view = scene.page?.elements.find(({ id }) => id === hit.element.getAttribute("data-element"));
    const answer = view && scene.answers[view.id];
    if (view === undefined || view.kind === "control" || answer === undefined || failed(answer)) return;
    const named = { nodeId: view.id, title: view.name };
    const cell = hit.at.closest<HTMLTableCellElement>("td,th");
    if (cell !== null) {
        const row = Number(cell.closest("tr")?.getAttribute("aria-rowindex")) - 2;
        const told = cellAt(view.columns, answer, row, cell.cellIndex);
        if (told !== undefined) post({ type: "workbook:table:oncellselect", ...named, cells: [told] });
        return;
    }
    const values = valuesOf(hit, view, answer);
    if (values.length > 0) post({ type: "workbook:chart:onvalueselect", ...named, values });
}

function valuesOf(hit: Hit, view: Exclude<ElementView, ControlView>, rows: Rows): readonly DataRow[] {
    switch (view.kind) {
        case "kpi-chart":
            return hit.at.closest(".kpi") === null ? [] : figureOf(view, rows);
        case "bar-chart":
        case "line-chart": {
            const mark = hit.at.closest("[data-mark]");
            return valuesAt(view, rows, mark === null ? marksNear(hit) : [markOf(mark)]);
        }
        case "table":
            return [];
    }
}

/** Between the dots of a line the nearest key is meant, and every series there. */
function marksNear({ at, x, element }: Hit): readonly Mark[] {
    if (at.closest(".plot") === null) return [];
    const dots = [...element.querySelectorAll(".dot")].map((dot) => {
        const { left, width } = dot.getBoundingClientRect();
        return { mark: markOf(dot), distance: Math.abs(left + width / 2 - x) };
    });
    const nearest = Math.min(...dots.map(({ distance }) => distance));
    if (nearest > NEAR) return [];
    const key = dots.find(({ distance }) => distance === nearest)?.mark.key;
    return dots.map(({ mark }) => mark).filter((mark) => mark.key === key);
}

function markOf(mark: Element): Mark {
    const [key = 0, series = 0] = (mark.getAttribute("data-mark") ?? "").split(" ").map(Number);
    return { key, series };
}
