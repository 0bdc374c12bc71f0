import { nice, ticks } from "d3-array";
import { utcTicks } from "d3-time";

/**
 * Numbers to pixels. D3's own scales bring colours and interpolators along, a third of what an embed may weigh; what
 * makes them good, the choice of round ticks, comes from `d3-array` and `d3-time`, and the rest is one line.
 */
export interface Linear {
    (value: number): number;
    readonly domain: readonly [number, number];
    readonly range: readonly [number, number];
}

type Pair = readonly [number, number];

export function linear(domain: Pair, range: Pair): Linear {
    const span = domain[1] - domain[0];
    const slope = span === 0 ? 0 : (range[1] - range[0]) / span;
    const place = (value: number): number => range[0] + (value - domain[0]) * slope;
    return Object.assign(place, { domain, range });
}

/** The same with a domain that ends on round numbers. */
export function niceLinear(domain: Pair, range: Pair, count: number): Linear {
    return linear(nice(domain[0], domain[1], count), range);
}

export function roundTicks(scale: Linear, count: number): readonly number[] {
    return ticks(scale.domain[0], scale.domain[1], count);
}

/** Moments on the bounds of hours, days, months or years, whichever gives about `count`. */
export function momentTicks(scale: Linear, count: number): readonly Date[] {
    return utcTicks(new Date(scale.domain[0]), new Date(scale.domain[1]), count);
}
