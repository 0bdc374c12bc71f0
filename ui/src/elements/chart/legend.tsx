/** @jsxImportSource preact */
import { text } from "../../shared/text";
import { REST, type ChartData } from "./data";

/** Names the coloured series; a chart with one series needs none. */
export function Legend({ data }: { readonly data: ChartData }) {
    if (data.series.length < 2) return null;
    const named = data.series.filter((one) => one.slot !== REST);
    const others = data.series.length - named.length;
    return (
        <ul class="legend">
            {named.map((one) => (
                <li key={one.slot} title={one.name}>
                    <i class={`swatch series-${one.slot}`} />
                    <span>{one.name}</span>
                </li>
            ))}
            {others > 0 && (
                <li>
                    <i class="swatch series--1" />
                    <span>{text.moreSeries(others)}</span>
                </li>
            )}
        </ul>
    );
}
