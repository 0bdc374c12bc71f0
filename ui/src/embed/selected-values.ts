import type { DataRow, TableCell } from "../client-sdk/events";
import { chartData } from "../elements/chart/data";
import type { Mark } from "../elements/chart/marks";
import { fieldOf } from "../elements/rows";
import type { ChartView, Column, KpiView, Rows } from "../shared/wire";

/** What marks of a chart stand for: for each its key, its series if there are several, its value, by column name. */
export function valuesAt(view: ChartView, rows: Rows, marks: readonly Mark[]): readonly DataRow[] {
    const data = chartData(view, rows, "en");
    return marks.flatMap(({ key, series }) => {
        const one = data?.series[series];
        if (data === undefined || one === undefined || key >= data.keys.length) return [];
        const color = data.color === undefined ? {} : { [data.color.name]: one.group };
        return [{ [data.x.name]: data.keys[key], ...color, [one.column.name]: one.values[key] ?? null }];
    });
}

/** The cell of a table by its place on the screen, with the row it stands in; a negative row is the header. */
export function cellAt(columns: readonly Column[], rows: Rows, row: number, column: number): TableCell | undefined {
    const fields = columns.map(({ id }) => fieldOf(columns, rows, id, "en")).filter((field) => field !== undefined);
    const field = fields[column];
    if (field === undefined || row >= rows.rows.length) return undefined;
    const columnName = field.column.name;
    if (row < 0) return { value: columnName, cellType: "columnHeader", type: "columnHeader", columnName };
    const whole = Object.fromEntries(fields.map((one) => [one.column.name, one.cells[row] ?? null]));
    return {
        value: field.cells[row] ?? null,
        cellType: "valueCell",
        type: "valueCell",
        columnName,
        underlyingData: { rows: [whole], isTruncated: false, length: 1 },
    };
}

export function figureOf(view: KpiView, rows: Rows): readonly DataRow[] {
    const field = fieldOf(view.columns, rows, view.value, "en");
    return field === undefined ? [] : [{ [field.column.name]: field.cells[0] ?? null }];
}
