import type { ChartData } from "./data";

/** One mark of a chart: the value of a series at a key. */
export interface Mark {
    readonly key: number;
    readonly series: number;
}

export function hasValue(data: ChartData, mark: Mark): boolean {
    return data.series[mark.series]?.values[mark.key] !== undefined;
}

export function firstMark(data: ChartData): Mark {
    for (let series = 0; series < data.series.length; series++) {
        const key = data.series[series]?.values.findIndex((value) => value !== undefined) ?? -1;
        if (key >= 0) return { key, series };
    }
    return { key: 0, series: 0 };
}

/** Where a key press leads: along the keys or across the series, past gaps; nowhere for other presses. */
export function moved(data: ChartData, from: Mark, press: string, horizontal: boolean): Mark | undefined {
    const [back, on, up, down] = horizontal
        ? ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]
        : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    const last = data.keys.length - 1;
    switch (press) {
        case back:
            return along(data, from, -1) ?? from;
        case on:
            return along(data, from, 1) ?? from;
        case up:
            return across(data, from, -1);
        case down:
            return across(data, from, 1);
        case "Home":
            return along(data, { ...from, key: -1 }, 1) ?? from;
        case "End":
            return along(data, { ...from, key: last + 1 }, -1) ?? from;
        default:
            return undefined;
    }
}

function along(data: ChartData, from: Mark, step: 1 | -1): Mark | undefined {
    for (let key = from.key + step; key >= 0 && key < data.keys.length; key += step) {
        if (hasValue(data, { ...from, key })) return { ...from, key };
    }
    return undefined;
}

function across(data: ChartData, from: Mark, step: 1 | -1): Mark {
    const count = data.series.length;
    for (let turn = 1; turn <= count; turn++) {
        const series = (from.series + step * turn + count * turn) % count;
        if (hasValue(data, { ...from, series })) return { ...from, series };
    }
    return from;
}

/** What a mark says: its key, its series if there are several, its value. */
export function described(data: ChartData, mark: Mark): string {
    const series = data.series[mark.series];
    const name = data.series.length > 1 ? `, ${series?.name ?? ""}` : "";
    return `${data.labels[mark.key] ?? ""}${name}: ${series?.show(series.values[mark.key]) ?? ""}`;
}

/** The key nearest to a pointer. */
export function nearest(centers: readonly number[], at: number): number {
    let best = 0;
    centers.forEach((center, index) => {
        if (Math.abs(center - at) < Math.abs((centers[best] ?? 0) - at)) best = index;
    });
    return best;
}
