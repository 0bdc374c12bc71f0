/** @jsxImportSource preact */
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Column, Rows } from "../../shared/wire";
import { intl } from "../../shared/format";
import { text } from "../../shared/text";
import type { DrawingOptions } from "../spec";
import { useSize } from "../chart/size";
import { shownColumns, type ShownColumn } from "./columns";
import { ROW_HEIGHT, rowsInView, type RowWindow } from "./window";

interface TableProps {
    readonly name: string;
    readonly columns: readonly Column[];
    readonly rows: Rows;
    readonly options: DrawingOptions;
}

/** Paper has no scroll bar: that many rows are printed. */
const PRINTED = 500;

/** A table of any length: the header stays, only the rows in view are in the document. */
export function Table({ name, columns, rows, options }: TableProps) {
    const shown = useMemo(() => shownColumns(columns, rows, options.locale), [columns, rows, options.locale]);
    const { frame, view, onScroll } = useRowWindow(rows.rows.length);
    const total = rows.rows.length;
    return (
        <>
            <div class="grid-frame" ref={frame} onScroll={onScroll} tabIndex={0} role="group" aria-label={name}>
                <table class="grid-table" aria-rowcount={total + 1}>
                    <colgroup>
                        {shown.map((one) => (
                            <col key={one.column.id} style={{ width: `calc(${one.width}ch + 26px)` }} />
                        ))}
                    </colgroup>
                    <thead>
                        <tr aria-rowindex={1}>
                            {shown.map(({ column, numeric }) => (
                                <th key={column.id} scope="col" class={numeric ? "num" : undefined} title={column.name}>
                                    {column.name}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        <Spacer rows={view.first} />
                        {Array.from({ length: view.end - view.first }, (_, step) => (
                            <Row key={view.first + step} row={view.first + step} columns={shown} />
                        ))}
                        <Spacer rows={total - view.end} />
                    </tbody>
                </table>
            </div>
            {rows.truncated && <p class="note">{text.showingFirst(intl(options.locale, {}).format(total))}</p>}
        </>
    );
}

function Row({ row, columns }: { readonly row: number; readonly columns: readonly ShownColumn[] }) {
    return (
        <tr aria-rowindex={row + 2}>
            {columns.map(({ column, cells, show, numeric }) => {
                const cell = cells[row];
                const shown = show(cell);
                const kind = cell === null ? "none" : numeric ? "num" : undefined;
                return (
                    <td key={column.id} class={cell === null && numeric ? "num none" : kind} title={shown}>
                        {shown}
                    </td>
                );
            })}
        </tr>
    );
}

/** Stands for the rows above or below. */
function Spacer({ rows }: { readonly rows: number }) {
    return rows > 0 ? <tr class="spacer" aria-hidden="true" style={{ height: `${rows * ROW_HEIGHT}px` }} /> : null;
}

function useRowWindow(total: number) {
    const frame = useRef<HTMLDivElement>(null);
    const { height } = useSize(frame);
    const [scrolled, setScrolled] = useState(0);
    const [printing, setPrinting] = useState(false);
    useLayoutEffect(() => {
        const before = (): void => setPrinting(true);
        const after = (): void => setPrinting(false);
        window.addEventListener("beforeprint", before);
        window.addEventListener("afterprint", after);
        return () => {
            window.removeEventListener("beforeprint", before);
            window.removeEventListener("afterprint", after);
        };
    }, []);
    const view: RowWindow = printing ? { first: 0, end: Math.min(total, PRINTED) } : rowsInView(total, scrolled, height);
    return { frame, view, onScroll: () => setScrolled(frame.current?.scrollTop ?? 0) };
}
