import { extent } from "d3-array";
import { linear, momentTicks, niceLinear, roundTicks, type Linear } from "./linear";
import { rankOf, type ChartData } from "./data";
import { dates, intl } from "../../shared/format";

/** A line that never comes near zero may leave it out when its lowest value is above this share of its highest. */
const ZERO_MATTERS_BELOW = 0.6;
/** The part of a key's room that its bars fill. */
const BAND_SHARE = 0.74;
const PIXELS_PER_VALUE_TICK = 52;
const PIXELS_PER_TIME_TICK = 92;

export interface Tick {
    readonly at: number;
    readonly label: string;
}

/** Numbers to pixels, on round ends; bars always start at zero. */
export function valueScale(data: ChartData, range: readonly [number, number], fromZero: boolean): Linear {
    const [low = 0, high = 0] = extent(data.series.flatMap((one) => one.values.filter((value) => value !== undefined)));
    const near = low > 0 && low >= high * ZERO_MATTERS_BELOW;
    const from = fromZero || !near ? Math.min(0, low) : low;
    const to = fromZero || !near ? Math.max(0, high) : high;
    return niceLinear([from, from === to ? from + 1 : to], range, tickCount(range));
}

export function valueTicks(scale: Linear, show: (value: number) => string): readonly Tick[] {
    return roundTicks(scale, tickCount(scale.range)).map((value) => ({ at: scale(value), label: show(value) }));
}

function tickCount([a, b]: readonly [number, number]): number {
    return Math.max(2, Math.min(6, Math.floor(Math.abs(b - a) / PIXELS_PER_VALUE_TICK)));
}

/** Where each key lies along its axis: a band for bars, a point for lines, true distances for time and numbers. */
export interface KeyAxis {
    /** The middle of each key. */
    readonly centers: readonly number[];
    /** The width of a key's band; zero for points. */
    readonly band: number;
    /** Ticks of its own where the axis is continuous; otherwise each key is its own tick. */
    readonly ticks: readonly Tick[] | undefined;
}

export function bandAxis(data: ChartData, range: readonly [number, number]): KeyAxis {
    return { ...pointAxis(data, range), band: stepOf(data, range) * BAND_SHARE };
}

export function lineAxis(data: ChartData, range: readonly [number, number], locale: string): KeyAxis {
    const ranks = data.keys.map((key) => rankOf(data.x)?.(key));
    const known = ranks.filter((rank) => rank !== undefined);
    if (known.length < 2 || known.length < ranks.length) return pointAxis(data, range);
    const [first = 0, last = 1] = extent(known);
    const count = Math.max(2, Math.floor((range[1] - range[0]) / PIXELS_PER_TIME_TICK));
    const scale = linear([first, last], range);
    if (data.x.type === "datetime") {
        return { centers: known.map((rank) => scale(rank)), band: 0, ticks: timeTicks(scale, count, locale) };
    }
    const show = intl(locale, { maximumFractionDigits: 3, useGrouping: last >= 10_000 });
    return {
        centers: known.map((rank) => scale(rank)),
        band: 0,
        ticks: roundTicks(scale, count).map((value) => ({ at: scale(value), label: show.format(value) })),
    };
}

function pointAxis(data: ChartData, range: readonly [number, number]): KeyAxis {
    const step = stepOf(data, range);
    return { centers: data.keys.map((_, index) => range[0] + (index + 0.5) * step), band: 0, ticks: undefined };
}

function stepOf(data: ChartData, range: readonly [number, number]): number {
    return (range[1] - range[0]) / Math.max(1, data.keys.length);
}

/** Says the larger unit once: at the first tick, and wherever it changes. */
export function timeTicks(scale: Linear, count: number, locale: string): readonly Tick[] {
    const moments = momentTicks(scale, count);
    const label = timeLabel(moments, locale);
    return moments.map((at, index) => ({ at: scale(at.getTime()), label: label(at, moments[index - 1]) }));
}

function timeLabel(moments: readonly Date[], locale: string): (at: Date, before: Date | undefined) => string {
    const shown = (options: Intl.DateTimeFormatOptions) => {
        const format = dates(locale, options);
        return (at: Date) => format.format(at);
    };
    const year = shown({ year: "numeric" });
    if (moments.every((at) => at.getUTCMonth() === 0 && at.getUTCDate() === 1 && at.getTime() % 86_400_000 === 0)) {
        return year;
    }
    if (moments.every((at) => at.getUTCDate() === 1 && at.getTime() % 86_400_000 === 0)) {
        return changing(shown({ month: "short" }), shown({ month: "short", year: "numeric" }), year);
    }
    const day = shown({ month: "short", day: "numeric" });
    if (moments.every((at) => at.getTime() % 86_400_000 === 0)) {
        return changing(day, shown({ dateStyle: "medium" }), year);
    }
    const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    return changing(shown(time), shown({ month: "short", day: "numeric", ...time }), day);
}

/** The short form while the unit above stays the same, the long form when it is new. */
function changing(short: (at: Date) => string, long: (at: Date) => string, unit: (at: Date) => string) {
    return (at: Date, before: Date | undefined) =>
        before !== undefined && unit(before) === unit(at) ? short(at) : long(at);
}
