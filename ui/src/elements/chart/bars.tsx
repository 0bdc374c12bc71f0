/** @jsxImportSource preact */
import type { Layout } from "./layout";
import { described, hasValue, type Mark } from "./marks";
import type { Pointing } from "./pointing";

const WIDEST_BAR = 56;
const CORNER = 3;

/** The bars of one chart, side by side where there are several series. */
export function Bars({ layout, pointing }: { readonly layout: Layout; readonly pointing: Pointing }) {
    const { data } = layout;
    return (
        <g role="group" aria-label={data.x.name} class={pointing.at === undefined ? "marks" : "marks marks-pointed"}>
            {data.keys.map((_, key) =>
                data.series.map((one, series) => {
                    const mark = { key, series };
                    if (!hasValue(data, mark)) return null;
                    return (
                        <path
                            key={`${key} ${series}`}
                            class={`column series-${one.slot}${pointing.at?.key === key ? " on" : ""}`}
                            d={barPath(layout, mark)}
                            role="img"
                            aria-label={described(data, mark)}
                            {...pointing.markProps(mark)}
                        />
                    );
                }),
            )}
        </g>
    );
}

/** A bar from the base line to its value, rounded at the far end only. */
export function barPath(layout: Layout, { key, series }: Mark): string {
    const { keys, values, data } = layout;
    const group = Math.min(keys.band, WIDEST_BAR * data.series.length);
    const gap = data.series.length > 1 && group / data.series.length > 5 ? 1 : 0;
    const thick = group / data.series.length;
    const from = (keys.centers[key] ?? 0) - group / 2 + series * thick;
    const zero = values(0);
    const tip = values(data.series[series]?.values[key] ?? 0);
    return layout.horizontal
        ? along(zero, tip, from, thick - gap, (a, b) => `${a} ${b}`)
        : along(zero, tip, from, thick - gap, (a, b) => `${b} ${a}`);
}

function along(zero: number, tip: number, from: number, thick: number, at: (a: number, b: number) => string): string {
    const round = (n: number) => Math.round(n * 10) / 10;
    const point = (a: number, b: number) => at(round(a), round(b));
    const corner = Math.min(CORNER, thick / 2, Math.abs(tip - zero)) * Math.sign(tip - zero);
    const side = Math.abs(corner);
    const to = from + thick;
    return (
        `M${point(zero, from)}L${point(tip - corner, from)}Q${point(tip, from)} ${point(tip, from + side)}` +
        `L${point(tip, to - side)}Q${point(tip, to)} ${point(tip - corner, to)}L${point(zero, to)}Z`
    );
}
