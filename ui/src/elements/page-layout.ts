import type { ElementView } from "../shared/wire";

/** An element's place in the grid of twelve columns. */
export interface Placed {
    readonly view: ElementView;
    readonly columns: number;
}

export interface PageLayout {
    readonly controls: readonly ElementView[];
    readonly kpis: readonly ElementView[];
    readonly others: readonly Placed[];
}

const WHOLE = 12;
const HALF = 6;

/** Controls first, figures side by side, then charts two in a row and tables alone, in the order of the page. */
export function pageLayout(elements: readonly ElementView[]): PageLayout {
    const rest = elements.filter((view) => view.kind !== "control" && view.kind !== "kpi-chart");
    const others: Placed[] = [];
    for (let index = 0; index < rest.length; ) {
        const run = chartsFrom(rest, index);
        if (run === 0) {
            others.push({ view: rest[index++] as ElementView, columns: WHOLE });
            continue;
        }
        rest.slice(index, index + run).forEach((view, place) => {
            const alone = place === run - 1 && run % 2 === 1;
            others.push({ view, columns: alone ? WHOLE : HALF });
        });
        index += run;
    }
    return {
        controls: elements.filter((view) => view.kind === "control"),
        kpis: elements.filter((view) => view.kind === "kpi-chart"),
        others,
    };
}

function chartsFrom(views: readonly ElementView[], from: number): number {
    const end = views.findIndex((view, index) => index >= from && view.kind === "table");
    return (end < 0 ? views.length : end) - from;
}
