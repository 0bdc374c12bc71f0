import type { Cell, Column, Rows } from "../shared/wire";
import { showing, type Show } from "../shared/format";

/** One column of an answer, found by id, with the way its cells are shown. */
export interface Field {
    readonly column: Column;
    readonly cells: readonly Cell[];
    readonly show: Show;
}

/** Only what the answer really holds: a column it lacks is no field. */
export function fieldOf(columns: readonly Column[], rows: Rows, id: string, locale: string): Field | undefined {
    const index = rows.columns.findIndex((candidate) => candidate.id === id);
    const answered = rows.columns[index];
    if (answered === undefined) return undefined;
    const column = columns.find((candidate) => candidate.id === id) ?? answered;
    const cells = rows.rows.map((row) => row[index] ?? null);
    return { column, cells, show: showing(column, cells, locale) };
}
