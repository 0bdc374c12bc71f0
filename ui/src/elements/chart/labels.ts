/** Fitting names along an axis without measuring in the browser: a character of the axis font is about this wide. */
const CHARACTER = 6.3;
const SLANT = Math.sin((38 * Math.PI) / 180);
const LONGEST_SLANTED = 16;
const LINE = 15;

export interface LabelPlan {
    readonly slanted: boolean;
    /** Every how-manyth key has a label. */
    readonly every: number;
    readonly longest: number;
    /** The room the labels take below the axis. */
    readonly depth: number;
}

export function widthOf(label: string): number {
    return label.length * CHARACTER;
}

export function widest(labels: readonly string[]): number {
    return labels.reduce((most, label) => Math.max(most, widthOf(label)), 0);
}

/** Flat if they fit; an ordered axis then skips some; names are slanted, and only then skipped. */
export function planLabels(labels: readonly string[], step: number, isOrdered: boolean): LabelPlan {
    const needed = widest(labels) + 10;
    if (needed <= step) return { slanted: false, every: 1, longest: Infinity, depth: 24 };
    if (isOrdered) return { slanted: false, every: Math.ceil(needed / step), longest: Infinity, depth: 24 };
    const longest = Math.max(...labels.map((label) => label.length));
    if (step >= 64 && longest <= 26) {
        return { slanted: false, every: 1, longest: Math.floor((step - 10) / CHARACTER), depth: 24 };
    }
    const cut = Math.min(longest, LONGEST_SLANTED);
    return {
        slanted: true,
        every: Math.max(1, Math.ceil(LINE / step)),
        longest: LONGEST_SLANTED,
        depth: 18 + cut * CHARACTER * SLANT,
    };
}

export function cut(label: string, longest: number): string {
    return label.length <= longest ? label : `${label.slice(0, Math.max(1, longest - 1)).trimEnd()}…`;
}
