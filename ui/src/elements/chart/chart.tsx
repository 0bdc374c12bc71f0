/** @jsxImportSource preact */
import { useMemo, useRef } from "preact/hooks";
import type { ChartView, Rows } from "../../shared/wire";
import { intl } from "../../shared/format";
import { text } from "../../shared/text";
import { NoData } from "../states";
import type { DrawingOptions } from "../spec";
import { Axes } from "./axes";
import { Bars } from "./bars";
import { chartData, type ChartData } from "./data";
import { layOut } from "./layout";
import { Legend } from "./legend";
import { Lines } from "./lines";
import { usePointing } from "./pointing";
import { useSize } from "./size";
import { subtitleOf, summaryOf } from "./summary";
import { Tooltip } from "./tooltip";

interface ChartProps {
    readonly view: ChartView;
    readonly rows: Rows;
    readonly options: DrawingOptions;
}

/** A bar or line chart: subtitle, legend, drawing, and a word on what was left out. */
export function Chart({ view, rows, options }: ChartProps) {
    const data = useMemo(() => chartData(view, rows, options.locale), [view, rows, options.locale]);
    if (data === undefined || data.series.length === 0) return <NoData />;
    return (
        <>
            {said(subtitleOf(data)) !== said(view.name) && <p class="el-sub">{subtitleOf(data)}</p>}
            <Legend data={data} />
            <Plot view={view} data={data} truncated={rows.truncated ? rows.rows.length : 0} options={options} />
        </>
    );
}

/** A title that already says it is not said twice. */
function said(title: string): string {
    return title.toLowerCase().trim();
}

interface PlotProps {
    readonly view: ChartView;
    readonly data: ChartData;
    /** How many rows an answer that was cut short has; zero for a whole one. */
    readonly truncated: number;
    readonly options: DrawingOptions;
}

function Plot({ view, data, truncated, options }: PlotProps) {
    const place = useRef<HTMLDivElement>(null);
    const { width, height } = useSize(place);
    const layout = useMemo(() => layOut(view, data, { width, height }, options.locale), [view, data, width, height]);
    const summary = useMemo(() => summaryOf(view, layout.data), [view, layout]);
    const pointing = usePointing(layout);
    const Marks = view.kind === "bar-chart" ? Bars : Lines;
    return (
        <>
            <div class="plot" ref={place}>
                <svg
                    viewBox={`0 0 ${width} ${layout.size.height}`}
                    height={layout.size.height}
                    role="group"
                    aria-label={view.name}
                    {...pointing.areaProps}
                >
                    <Axes layout={layout} summary={summary} />
                    <Marks layout={layout} pointing={pointing} />
                </svg>
                {pointing.at !== undefined && !options.hideTooltip && <Tooltip layout={layout} mark={pointing.at} />}
            </div>
            <Omitted drawn={layout.data} truncated={truncated} locale={options.locale} />
        </>
    );
}

function Omitted({ drawn, truncated, locale }: { readonly drawn: ChartData; readonly truncated: number; readonly locale: string }) {
    const number = intl(locale, {});
    if (drawn.keys.length < drawn.allKeys) {
        return <p class="note">{text.showingSome(number.format(drawn.keys.length), number.format(drawn.allKeys))}</p>;
    }
    return truncated > 0 ? <p class="note">{text.showingFirst(number.format(truncated))}</p> : null;
}
