/** @jsxImportSource preact */
import type { Layout } from "./layout";
import { hasValue, type Mark } from "./marks";

const MOST_LINES = 10;

/** All values of one key. Marks say the same to screen readers, so this is for eyes only. */
export function Tooltip({ layout, mark }: { readonly layout: Layout; readonly mark: Mark }) {
    const { data, keys, size, horizontal } = layout;
    const center = keys.centers[mark.key] ?? 0;
    const held = data.series.map((one, series) => ({ one, series })).filter(({ series }) => hasValue(data, { ...mark, series }));
    const shown = held.slice(0, MOST_LINES);
    return (
        <div class="tip" aria-hidden="true" style={horizontal ? beside(center, size.height) : above(center, size.width)}>
            <b>{data.labels[mark.key]}</b>
            {shown.map(({ one, series }) => (
                <span key={series}>
                    <i class={`swatch series-${one.slot}`} />
                    <span>{one.name}</span>
                    <em>{one.show(one.values[mark.key])}</em>
                </span>
            ))}
            {held.length > shown.length && <small>+ {held.length - shown.length}</small>}
        </div>
    );
}

function above(center: number, width: number): Record<string, string> {
    return center < width / 2
        ? { left: `${center + 14}px`, top: "6px" }
        : { right: `${width - center + 14}px`, top: "6px" };
}

function beside(center: number, height: number): Record<string, string> {
    return center < height / 2
        ? { right: "14px", top: `${center + 14}px` }
        : { right: "14px", bottom: `${height - center + 14}px` };
}
