import type { ChartView } from "../../shared/wire";
import { axisNumbers } from "../../shared/format";
import { firstKeys, type ChartData } from "./data";
import { planLabels, widest, type LabelPlan } from "./labels";
import { bandAxis, lineAxis, valueScale, valueTicks, type KeyAxis, type Tick } from "./scales";
import type { Linear } from "./linear";

export interface Size {
    readonly width: number;
    readonly height: number;
}

/** Where everything of one chart lies, in pixels. Made by `layOut`, drawn by the axes and marks. */
export interface Layout {
    readonly data: ChartData;
    readonly horizontal: boolean;
    readonly size: Size;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly keys: KeyAxis;
    readonly values: Linear;
    readonly valueTicks: readonly Tick[];
    readonly keyLabels: LabelPlan;
}

const TOP = 10;
const RIGHT = 14;
const NARROWEST_BAND = 7;
const ROW = 26;
const MOST_ROWS = 200;

export function layOut(view: ChartView, all: ChartData, size: Size, locale: string): Layout {
    if (view.kind === "line-chart") return upright(all, size, locale, "line");
    if (view.orientation === "horizontal") return sideways(all, size, locale);
    const fitting = Math.max(1, Math.floor((size.width - 60) / NARROWEST_BAND));
    return upright(firstKeys(all, fitting), size, locale, "bar");
}

function upright(data: ChartData, size: Size, locale: string, marks: "line" | "bar"): Layout {
    const show = axisNumbers(data.series[0]?.column, locale);
    const rough = valueTicks(valueScale(data, [size.height - 40, TOP], marks === "bar"), show);
    const left = widest(rough.map((tick) => tick.label)) + 12;
    const right = size.width - RIGHT;
    const keys = marks === "bar" ? bandAxis(data, [left, right]) : lineAxis(data, [left + 6, right - 6], locale);
    const step = (right - left) / Math.max(1, data.keys.length);
    const flat = { slanted: false, every: 1, longest: Infinity, depth: 24 };
    const keyLabels = keys.ticks ? flat : planLabels(data.labels, step, data.x.type !== "text");
    const bottom = size.height - keyLabels.depth;
    const values = valueScale(data, [bottom, TOP], marks === "bar");
    const ticks = valueTicks(values, show);
    return { data, horizontal: false, size, left, right, top: TOP, bottom, keys, values, valueTicks: ticks, keyLabels };
}

/** Bars side by side need room: the drawing grows downwards, and its card scrolls. */
function sideways(all: ChartData, size: Size, locale: string): Layout {
    const data = firstKeys(all, MOST_ROWS);
    const row = Math.max(ROW, data.series.length * 9 + 8);
    const height = Math.max(size.height, data.keys.length * row + TOP + 24);
    const left = Math.min(widest(data.labels), size.width * 0.36) + 12;
    const right = size.width - RIGHT;
    const bottom = height - 24;
    const values = valueScale(data, [left, right], true);
    const keyLabels = { slanted: false, every: 1, longest: Math.floor((left - 12) / 6.1), depth: 24 };
    return {
        data,
        horizontal: true,
        size: { width: size.width, height },
        left,
        right,
        top: TOP,
        bottom,
        keys: bandAxis(data, [TOP, bottom]),
        values,
        valueTicks: valueTicks(values, axisNumbers(data.series[0]?.column, locale)),
        keyLabels,
    };
}
