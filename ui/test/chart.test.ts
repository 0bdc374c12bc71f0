import { describe, expect, it } from "vitest";
import { chartData, REST } from "../src/elements/chart/data";
import { cut, planLabels } from "../src/elements/chart/labels";
import { layOut } from "../src/elements/chart/layout";
import { linear } from "../src/elements/chart/linear";
import { described, firstMark, moved, nearest } from "../src/elements/chart/marks";
import { lineAxis, timeTicks, valueScale } from "../src/elements/chart/scales";
import { summaryOf } from "../src/elements/chart/summary";
import { linePath } from "../src/elements/chart/lines";
import type { ChartView, Rows } from "../src/shared/wire";
import { barRows, bars, carrier, flights, month } from "./samples";

const data = chartData(bars, barRows, "en")!;
const coloured: ChartView = { ...bars, kind: "line-chart", x: "m", color: "c", columns: [month, carrier, flights] };
const colouredRows: Rows = {
    columns: [month, carrier, flights],
    rows: [["2024-02-01", "Delta", 2], ["2024-01-01", "Delta", 1], ["2024-01-01", "United", 9]],
    truncated: false,
};

describe("the data of a chart", () => {
    it("keeps names in the order of the answer and a missing number as a gap", () => {
        expect(data.labels).toEqual(["Delta", "United", "Alaska", "JetBlue"]);
        expect(data.series[0]?.values).toEqual([30, 20, undefined, 5]);
    });
    it("puts moments in order and makes a series of each colour", () => {
        const lines = chartData(coloured, colouredRows, "en")!;
        expect(lines.labels).toEqual(["Jan 2024", "Feb 2024"]);
        expect(lines.series.map((one) => [one.name, one.values])).toEqual([["Delta", [1, 2]], ["United", [9, undefined]]]);
    });
    it("gives the eight largest series a colour and the others one grey", () => {
        const rows = Array.from({ length: 11 }, (_, at) => ["2024-01-01", `c${at}`, at]);
        const many = chartData(coloured, { ...colouredRows, rows }, "en")!;
        expect(many.series.map((one) => one.slot)).toEqual([REST, REST, REST, 0, 1, 2, 3, 4, 5, 6, 7]);
    });
    it("is nothing when the answer lacks an axis", () => {
        expect(chartData({ ...bars, x: "gone" }, barRows, "en")).toBeUndefined();
    });
    it("is told in words", () => {
        expect(summaryOf(bars, data)).toBe(
            "Bar chart of Flights by Carrier. 4 values. Lowest 5 (JetBlue), highest 30 (Delta).",
        );
    });
});

describe("scales and ticks", () => {
    it("starts bars at zero and ends on a round number", () => {
        expect(valueScale(data, [300, 0], true).domain).toEqual([0, 30]);
    });
    it("lets a line leave zero out when nothing comes near it", () => {
        const high = { ...data, series: [{ ...data.series[0]!, values: [900, 950] }] };
        expect(valueScale(high, [300, 0], false).domain[0]).toBeGreaterThan(800);
    });
    it("draws a flat zero without dividing by it", () => {
        const flat = { ...data, series: [{ ...data.series[0]!, values: [0, 0] }] };
        expect(valueScale(flat, [300, 0], true)(0)).toBe(300);
    });
    it("says the year once", () => {
        const scale = linear([Date.UTC(2023, 9, 1), Date.UTC(2024, 2, 1)], [0, 500]);
        expect(timeTicks(scale, 6, "en").map((tick) => tick.label)).toEqual([
            "Oct 2023", "Nov", "Dec", "Jan 2024", "Feb", "Mar",
        ]);
    });
    it("keeps true distances between moments", () => {
        const lines = chartData(coloured, colouredRows, "en")!;
        expect(lineAxis(lines, [0, 100], "en").centers).toEqual([0, 100]);
    });
    it("breaks a line at a gap", () => {
        const layout = layOut({ ...bars, kind: "line-chart" }, data, { width: 400, height: 200 }, "en");
        expect(linePath(layout, layout.data.series[0]!).match(/M/g)).toHaveLength(2);
    });
    it("slants long names, skips moments, and cuts what is longest", () => {
        expect(planLabels(["ab", "cd"], 60, false)).toMatchObject({ slanted: false, every: 1 });
        expect(planLabels(["a very long name"], 30, false)).toMatchObject({ slanted: true, every: 1 });
        expect(planLabels(["Jan 2024"], 30, true)).toMatchObject({ slanted: false, every: 3 });
        expect(cut("Hartsfield-Jackson", 10)).toBe("Hartsfiel…");
    });
    it("draws only as many bars as fit and knows how many there were", () => {
        const rows = Array.from({ length: 500 }, (_, at) => [`c${at}`, at]);
        const layout = layOut(bars, chartData(bars, { ...barRows, rows }, "en")!, { width: 320, height: 200 }, "en");
        expect(layout.data.keys.length).toBeLessThan(50);
        expect(layout.data.allKeys).toBe(500);
    });
});

describe("marks by keyboard", () => {
    it("moves along the keys past gaps and stops at the ends", () => {
        expect(moved(data, { key: 1, series: 0 }, "ArrowRight", false)).toEqual({ key: 3, series: 0 });
        expect(moved(data, { key: 3, series: 0 }, "ArrowRight", false)).toEqual({ key: 3, series: 0 });
        expect(moved(data, { key: 3, series: 0 }, "Home", false)).toEqual({ key: 0, series: 0 });
        expect(moved(data, { key: 0, series: 0 }, "ArrowDown", true)).toEqual({ key: 1, series: 0 });
        expect(moved(data, { key: 0, series: 0 }, "x", false)).toBeUndefined();
    });
    it("moves across the series", () => {
        const lines = chartData(coloured, colouredRows, "en")!;
        expect(moved(lines, firstMark(lines), "ArrowDown", false)).toEqual({ key: 0, series: 1 });
    });
    it("says what a mark is", () => {
        expect(described(data, { key: 0, series: 0 })).toBe("Delta: 30");
        expect(nearest([10, 20, 30], 24)).toBe(1);
    });
});
