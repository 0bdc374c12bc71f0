import type { ChartView } from "../../shared/wire";
import type { ChartData } from "./data";

const NAMED_SERIES = 8;

/** What the chart shows, for those who do not see it: kind, axes, size, lowest and highest value. */
export function summaryOf(view: ChartView, data: ChartData): string {
    const kind = view.kind === "bar-chart" ? "Bar chart" : "Line chart";
    return `${kind} of ${subtitleOf(data)}. ${sizeOf(data)} ${extremesOf(data)}`.trim();
}

export function subtitleOf(data: ChartData): string {
    const measures = [...new Set(data.series.map((one) => one.column.name))].join(", ");
    return `${measures} by ${data.x.name}${data.color === undefined ? "" : ` and ${data.color.name}`}`;
}

function sizeOf(data: ChartData): string {
    const keys = data.keys.length === 1 ? "1 value" : `${data.keys.length} values`;
    if (data.series.length < 2) return `${keys}.`;
    const named = data.series.slice(0, NAMED_SERIES).map((one) => one.name).join(", ");
    const more = data.series.length > NAMED_SERIES ? " and others" : "";
    return `${keys}, ${data.series.length} series: ${named}${more}.`;
}

function extremesOf(data: ChartData): string {
    const marks = data.series.flatMap((one) =>
        one.values.flatMap((value, key) =>
            value === undefined ? [] : [{ value, text: `${one.show(value)} (${placeOf(data, one.name, key)})` }],
        ),
    );
    const [first] = marks;
    if (first === undefined) return "";
    const lowest = marks.reduce((low, mark) => (mark.value < low.value ? mark : low), first);
    const highest = marks.reduce((high, mark) => (mark.value > high.value ? mark : high), first);
    return `Lowest ${lowest.text}, highest ${highest.text}.`;
}

function placeOf(data: ChartData, series: string, key: number): string {
    return data.series.length > 1 ? `${data.labels[key] ?? ""}, ${series}` : (data.labels[key] ?? "");
}
