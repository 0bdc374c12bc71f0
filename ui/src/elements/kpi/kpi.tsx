/** @jsxImportSource preact */
import type { KpiView, Rows } from "../../shared/wire";
import { compact, quantity } from "../../shared/format";
import { text } from "../../shared/text";
import { fieldOf, type Field } from "../rows";
import type { DrawingOptions } from "../spec";

interface KpiProps {
    readonly view: KpiView;
    readonly rows: Rows;
    readonly options: DrawingOptions;
}

export function Kpi({ view, rows, options }: KpiProps) {
    const field = fieldOf(view.columns, rows, view.value, options.locale);
    const { big, full } = field === undefined ? { big: text.nothing, full: text.nothing } : figure(field, options.locale);
    return (
        <p class="kpi" title={big === full ? undefined : full}>
            <span aria-hidden={big === full ? undefined : "true"}>{big}</span>
            {big !== full && <span class="unseen">{full}</span>}
        </p>
    );
}

/** A million and more is shortened, unless the author chose a format; the full figure stays within reach. */
export function figure(field: Field, locale: string): { readonly big: string; readonly full: string } {
    const cell = field.cells[0];
    const full = field.show(cell);
    const value = field.column.type === "text" ? undefined : quantity(cell);
    const { formatString, prefix = "", suffix = "" } = field.column.format ?? {};
    if (value === undefined || Math.abs(value) < 1e6 || formatString !== undefined) return { big: full, full };
    return { big: prefix + compact(locale)(value) + suffix, full };
}
