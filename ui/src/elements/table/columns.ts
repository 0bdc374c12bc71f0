import type { Column, Rows } from "../../shared/wire";
import { fieldOf, type Field } from "../rows";

export interface ShownColumn extends Field {
    readonly numeric: boolean;
    /** In characters, so that columns keep their width while rows come and go. */
    readonly width: number;
}

const NARROWEST = 6;
const WIDEST = 42;
const SAMPLE = 300;

export function shownColumns(columns: readonly Column[], rows: Rows, locale: string): readonly ShownColumn[] {
    return columns
        .map((column) => fieldOf(columns, rows, column.id, locale))
        .filter((field) => field !== undefined)
        .map((field) => ({ ...field, numeric: isNumeric(field.column), width: widthOf(field) }));
}

function isNumeric(column: Column): boolean {
    return column.type === "number" || column.type === "integer";
}

function widthOf({ column, cells, show }: Field): number {
    const lengths = cells.slice(0, SAMPLE).map((cell) => show(cell).length);
    return Math.min(WIDEST, Math.max(NARROWEST, column.name.length + 1, ...lengths));
}
