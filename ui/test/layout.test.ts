import { describe, expect, it } from "vitest";
import { pageLayout } from "../src/elements/page-layout";
import { neighbour } from "../src/elements/neighbour";
import { dayOf, relativeText } from "../src/elements/control/days";
import { matching, optionsOf } from "../src/elements/control/options";
import { rowsInView } from "../src/elements/table/window";
import type { ElementView } from "../src/shared/wire";
import { bars } from "./samples";

const table: ElementView = { id: "t", kind: "table", name: "T", columns: [] };

describe("the page", () => {
    it("puts charts two in a row, the odd one and tables alone", () => {
        const { others } = pageLayout([bars, bars, bars, table, bars]);
        expect(others.map((one) => one.columns)).toEqual([6, 6, 12, 12, 12]);
    });
    it("moves between tabs in a ring", () => {
        expect([neighbour("ArrowRight", 2, 3), neighbour("ArrowLeft", 0, 3), neighbour("x", 0, 3)]).toEqual([0, 2, undefined]);
    });
});

describe("controls", () => {
    it("read days from text and from milliseconds, and say relative dates in words", () => {
        expect([dayOf("2024-03-10T10:00:00Z"), dayOf("1700000000000"), dayOf("prior-day-3")]).toEqual(["2024-03-10", "2023-11-14", ""]);
        expect([relativeText("prior-day-30"), relativeText("next-year-0"), relativeText("2024-01-01")]).toEqual(["30 days ago", "this year", undefined]);
    });
    it("offer what is chosen even when the answer does not hold it, and leave out null", () => {
        const answer = { columns: [{ id: "v", name: "V", type: "text" as const }], rows: [["a"], [null], [""]], truncated: false };
        expect(optionsOf(answer, ["gone"], "en").map((option) => option.label)).toEqual(["gone", "a", "(empty)"]);
    });
    it("show at most a list's worth of matches", () => {
        const options = Array.from({ length: 300 }, (_, at) => ({ value: `${at}`, label: `Item ${at}` }));
        expect(matching(options, "")).toMatchObject({ cut: true });
        expect(matching(options, "item 299").shown).toHaveLength(1);
    });
});

describe("a long table", () => {
    it("holds only the rows around those in view", () => {
        const view = rowsInView(10_000, 33 * 5_000, 400);
        expect(view.first).toBeGreaterThan(4_900);
        expect(view.end - view.first).toBeLessThan(60);
        expect(rowsInView(3, 0, 400)).toEqual({ first: 0, end: 3 });
    });
});
