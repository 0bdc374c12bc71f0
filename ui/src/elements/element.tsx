/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { failed, type Rows } from "../shared/wire";
import { text } from "../shared/text";
import { Chart } from "./chart/chart";
import { Control } from "./control/control";
import { Kpi } from "./kpi/kpi";
import { Table } from "./table/table";
import { ErrorCard, NoData, Skeleton } from "./states";
import { ChartIcon, MaximizeIcon, TableIcon } from "./icons";
import type { ElementPort, ElementSpec } from "./spec";
import "./elements.css";
import "./chart/chart.css";
import "./table/table.css";
import "./control/control.css";
import "./media.css";

/** One element of a workbook: its frame, its state, and what its kind draws. */
export function Element({ spec, port }: { readonly spec: ElementSpec; readonly port: ElementPort }) {
    const [asTable, setAsTable] = useState(false);
    const { view } = spec;
    if (view.kind === "control") return <Control view={view} spec={spec} port={port} />;
    const chart = view.kind === "bar-chart" || view.kind === "line-chart";
    const drawable = spec.answer !== undefined && !failed(spec.answer) && spec.answer.rows.length > 0;
    const toggle = chart && drawable && <TableToggle on={asTable} flip={() => setAsTable(!asTable)} />;
    return (
        <section
            class={`el el-${view.kind}${spec.options.fill ? " el-fill" : ""}`}
            aria-label={view.name}
            aria-busy={spec.busy || spec.answer === undefined}
            data-element={view.id}
        >
            <header class="el-head">
                <h2>{view.name}</h2>
                {toggle}
                {port.maximize !== undefined && view.kind !== "kpi-chart" && (
                    <IconButton label={text.maximize} press={() => port.maximize?.(view.id)}>
                        <MaximizeIcon />
                    </IconButton>
                )}
            </header>
            <Body spec={spec} port={port}>
                {(rows) => <Drawing spec={spec} rows={rows} asTable={asTable} />}
            </Body>
        </section>
    );
}

interface BodyProps {
    readonly spec: ElementSpec;
    readonly port: ElementPort;
    readonly children: (rows: Rows) => ComponentChildren;
}

function Body({ spec, port, children }: BodyProps) {
    const { answer, view } = spec;
    if (answer === undefined) return <Skeleton kind={view.kind} />;
    if (failed(answer)) return <ErrorCard failure={answer.error} retry={() => port.retry(view.id)} />;
    if (answer.rows.length === 0) return <NoData />;
    return <div class="el-body">{children(answer)}</div>;
}

function Drawing({ spec, rows, asTable }: { readonly spec: ElementSpec; readonly rows: Rows; readonly asTable: boolean }) {
    const { view, options } = spec;
    switch (view.kind) {
        case "kpi-chart":
            return <Kpi view={view} rows={rows} options={options} />;
        case "table":
            return <Table name={view.name} columns={view.columns} rows={rows} options={options} />;
        case "bar-chart":
        case "line-chart":
            return asTable ? (
                <Table name={view.name} columns={view.columns} rows={rows} options={options} />
            ) : (
                <Chart view={view} rows={rows} options={options} />
            );
        case "control":
            return null;
    }
}

function TableToggle({ on, flip }: { readonly on: boolean; readonly flip: () => void }) {
    return (
        <IconButton label={on ? text.showAsChart : text.showAsTable} press={flip}>
            {on ? <ChartIcon /> : <TableIcon />}
        </IconButton>
    );
}

interface IconButtonProps {
    readonly label: string;
    readonly press: () => void;
    readonly children: ComponentChildren;
}

function IconButton({ label, press, children }: IconButtonProps) {
    return (
        <button type="button" class="icon-button" aria-label={label} title={label} onClick={press}>
            {children}
        </button>
    );
}
