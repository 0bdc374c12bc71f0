/** @jsxImportSource preact */
import type { Series } from "./data";
import type { Layout } from "./layout";
import { described, hasValue } from "./marks";
import type { Pointing } from "./pointing";

/** Above this many points only those around the one pointed at are marks of their own. */
const MOST_MARKS = 600;
/** From here on a line is drawn thinner. */
const MANY_KEYS = 180;
const NEIGHBOURS = 15;
const ROOM_FOR_A_DOT = 12;

/** The lines of one chart, broken where a value is missing. */
export function Lines({ layout, pointing }: { readonly layout: Layout; readonly pointing: Pointing }) {
    const { data, keys } = layout;
    const at = pointing.at === undefined ? undefined : keys.centers[pointing.at.key];
    return (
        <g role="group" aria-label={data.x.name} class="marks">
            {at !== undefined && <line class="cross" x1={at} x2={at} y1={layout.top} y2={layout.bottom} />}
            {data.series.map((one, series) => (
                <path key={series} class={`line series-${one.slot}${data.keys.length > MANY_KEYS ? " thin" : ""}`} d={linePath(layout, one)} aria-hidden="true" />
            ))}
            <Points layout={layout} pointing={pointing} />
        </g>
    );
}

/** Straight from value to value; after a gap the line starts anew. */
export function linePath({ keys, values }: Layout, series: Series): string {
    let pen = "M";
    return series.values
        .map((value, key) => {
            if (value === undefined) {
                pen = "M";
                return "";
            }
            const piece = `${pen}${round(keys.centers[key] ?? 0)} ${round(values(value))}`;
            pen = "L";
            return piece;
        })
        .join("");
}

function Points({ layout, pointing }: { readonly layout: Layout; readonly pointing: Pointing }) {
    const { data, keys, values } = layout;
    const many = data.keys.length * data.series.length > MOST_MARKS;
    const roomy = (layout.right - layout.left) / data.keys.length >= ROOM_FOR_A_DOT;
    const center = pointing.at?.key ?? pointing.home.key;
    const first = many ? Math.max(0, center - NEIGHBOURS) : 0;
    const last = many ? Math.min(data.keys.length - 1, center + NEIGHBOURS) : data.keys.length - 1;
    const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return (
        <>
            {data.series.map((one, series) =>
                shown.map((key) => {
                    const mark = { key, series };
                    if (!hasValue(data, mark)) return null;
                    const lone = one.values[key - 1] === undefined && one.values[key + 1] === undefined;
                    const seen = roomy || lone || pointing.at?.key === key;
                    return (
                        <circle
                            key={`${series} ${key}`}
                            class={`dot series-${one.slot}${seen ? " seen" : ""}${pointing.at?.key === key ? " on" : ""}`}
                            cx={round(keys.centers[key] ?? 0)}
                            cy={round(values(one.values[key] ?? 0))}
                            r={pointing.at?.key === key ? 4.5 : 3}
                            role="img"
                            aria-label={described(data, mark)}
                            {...pointing.markProps(mark)}
                        />
                    );
                }),
            )}
        </>
    );
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}
