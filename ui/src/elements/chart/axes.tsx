/** @jsxImportSource preact */
import type { Layout } from "./layout";
import { cut } from "./labels";

/** Gridlines, a base line and the labels of both axes: one picture with one description. */
export function Axes({ layout, summary }: { readonly layout: Layout; readonly summary: string }) {
    return (
        <g role="img" aria-label={summary} class="axes">
            {layout.horizontal ? <Sideways layout={layout} /> : <Upright layout={layout} />}
        </g>
    );
}

function Upright({ layout }: { readonly layout: Layout }) {
    const { left, right, bottom, values } = layout;
    const zero = values(Math.max(0, values.domain[0]));
    return (
        <>
            {layout.valueTicks.map((tick) => (
                <g key={tick.label}>
                    <line class="rule" x1={left} x2={right} y1={tick.at} y2={tick.at} />
                    <text x={left - 8} y={tick.at} dy="0.32em" text-anchor="end">
                        {tick.label}
                    </text>
                </g>
            ))}
            <line class="base" x1={left} x2={right} y1={zero} y2={zero} />
            <KeyLabels layout={layout} y={bottom} />
        </>
    );
}

function KeyLabels({ layout, y }: { readonly layout: Layout; readonly y: number }) {
    const { keys, keyLabels, data, left, size } = layout;
    if (keys.ticks !== undefined) {
        return (
            <>
                {keys.ticks.map((tick) => (
                    <text key={tick.at} x={within(tick.at, tick.label, left, size.width)} y={y + 17} text-anchor="middle">
                        {tick.label}
                    </text>
                ))}
            </>
        );
    }
    return (
        <>
            {data.labels.map((label, index) => {
                if (index % keyLabels.every !== 0) return null;
                const x = keys.centers[index] ?? 0;
                const shown = cut(label, keyLabels.longest);
                return keyLabels.slanted ? (
                    <text key={index} transform={`translate(${x + 4} ${y + 12}) rotate(-38)`} text-anchor="end">
                        {shown}
                    </text>
                ) : (
                    <text key={index} x={x} y={y + 17} text-anchor="middle">
                        {shown}
                    </text>
                );
            })}
        </>
    );
}

/** Keeps a centred label inside the drawing. */
function within(at: number, label: string, left: number, width: number): number {
    const half = label.length * 3.2;
    return Math.max(left - 8 + half, Math.min(width - half - 1, at));
}

function Sideways({ layout }: { readonly layout: Layout }) {
    const { left, top, bottom, values, data, keys, keyLabels } = layout;
    const zero = values(0);
    return (
        <>
            {layout.valueTicks.map((tick) => (
                <g key={tick.label}>
                    <line class="rule" x1={tick.at} x2={tick.at} y1={top} y2={bottom} />
                    <text x={tick.at} y={bottom + 17} text-anchor="middle">
                        {tick.label}
                    </text>
                </g>
            ))}
            <line class="base" x1={zero} x2={zero} y1={top} y2={bottom} />
            {data.labels.map((label, index) => (
                <text key={index} x={left - 8} y={keys.centers[index] ?? 0} dy="0.32em" text-anchor="end">
                    {cut(label, keyLabels.longest)}
                </text>
            ))}
        </>
    );
}
