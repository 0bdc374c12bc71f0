import { max } from "d3-array";
import type { Cell, ChartView, Column, Rows } from "../../shared/wire";
import { moment, quantity } from "../../shared/format";
import { fieldOf, type Field } from "../rows";

/** Colours there are; series beyond them are drawn in one quiet grey. */
export const SLOTS = 8;
export const REST = -1;

export interface Series {
    readonly name: string;
    /** Which colour, or `REST`. */
    readonly slot: number;
    readonly column: Column;
    /** The value of the colour's column it stands for; null without one. */
    readonly group: Cell;
    /** One per key; a gap where the answer has no number. */
    readonly values: readonly (number | undefined)[];
    readonly show: (value: number | undefined) => string;
}

/** What a chart draws: keys along one axis, series of numbers along the other. */
export interface ChartData {
    readonly x: Column;
    readonly color: Column | undefined;
    readonly keys: readonly Cell[];
    readonly labels: readonly string[];
    readonly series: readonly Series[];
    /** How many keys the answer had before the drawing was cut to what fits. */
    readonly allKeys: number;
}

/** Makes the chart's data, or nothing if the answer lacks the column of an axis. */
export function chartData(view: ChartView, rows: Rows, locale: string): ChartData | undefined {
    const x = fieldOf(view.columns, rows, view.x, locale);
    const ys = view.y.map((id) => fieldOf(view.columns, rows, id, locale)).filter((field) => field !== undefined);
    if (x === undefined || ys.length === 0) return undefined;
    const color = view.color === undefined ? undefined : fieldOf(view.columns, rows, view.color, locale);
    const keys = ordered(x, [...new Set(x.cells)]);
    const at = new Map(keys.map((key, index) => [key, index]));
    const series = ys.flatMap((y) => seriesOf(y, x, color, at, ys.length > 1));
    return {
        x: x.column,
        color: color?.column,
        keys,
        labels: keys.map((key) => x.show(key)),
        series: withSlots(series),
        allKeys: keys.length,
    };
}

/** The first `count` keys only. */
export function firstKeys(data: ChartData, count: number): ChartData {
    if (data.keys.length <= count) return data;
    return {
        ...data,
        keys: data.keys.slice(0, count),
        labels: data.labels.slice(0, count),
        series: data.series.map((one) => ({ ...one, values: one.values.slice(0, count) })),
    };
}

/** Moments and numbers have an order of their own; names stay in the order of the answer. */
function ordered(x: Field, keys: readonly Cell[]): readonly Cell[] {
    const rank = rankOf(x.column);
    if (rank === undefined) return keys;
    return [...keys].sort((a, b) => (rank(a) ?? -Infinity) - (rank(b) ?? -Infinity));
}

export function rankOf(column: Column): ((cell: Cell) => number | undefined) | undefined {
    switch (column.type) {
        case "datetime":
            return (cell) => moment(cell)?.getTime();
        case "number":
        case "integer":
            return quantity;
        case "text":
        case "boolean":
            return undefined;
    }
}

function seriesOf(
    y: Field,
    x: Field,
    color: Field | undefined,
    at: ReadonlyMap<Cell, number>,
    severalColumns: boolean,
): readonly Omit<Series, "slot">[] {
    const byColor = new Map<Cell, (number | undefined)[]>();
    x.cells.forEach((key, row) => {
        const group = color?.cells[row] ?? null;
        const values = byColor.get(group) ?? new Array<number | undefined>(at.size).fill(undefined);
        byColor.set(group, values);
        const index = at.get(key);
        if (index !== undefined) values[index] = quantity(y.cells[row]);
    });
    return [...byColor].map(([group, values]) => {
        const shown = color === undefined ? y.column.name : color.show(group);
        const name = color !== undefined && severalColumns ? `${shown}, ${y.column.name}` : shown;
        return { name, column: y.column, group, values, show: (value) => y.show(value) };
    });
}

/** The largest series get the colours, in the order of the answer. */
function withSlots(series: readonly Omit<Series, "slot">[]): readonly Series[] {
    if (series.length <= SLOTS) return series.map((one, slot) => ({ ...one, slot }));
    const size = (one: Omit<Series, "slot">) => max(one.values, (value) => Math.abs(value ?? 0)) ?? 0;
    const coloured = new Set([...series].sort((a, b) => size(b) - size(a)).slice(0, SLOTS));
    let next = 0;
    return series.map((one) => ({ ...one, slot: coloured.has(one) ? next++ : REST }));
}
