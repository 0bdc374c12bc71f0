import type { Column } from "./types";

export interface Order {
    column: string;
    descending: boolean;
}

/** `name` or `-name`, as it stands in the address; null for columns that cannot order. */
export function readOrder<T>(text: string | null, columns: readonly Column<T>[]): Order | null {
    if (text === null) return null;
    const descending = text.startsWith("-");
    const column = descending ? text.slice(1) : text;
    return columns.some((each) => each.id === column && each.order) ? { column, descending } : null;
}

export function writeOrder({ column, descending }: Order): string {
    return descending ? `-${column}` : column;
}

/** The rows in that order, equal ones as they came. */
export function ordered<T>(rows: readonly T[], order: Order | null, columns: readonly Column<T>[]): readonly T[] {
    const by = columns.find((each) => each.id === order?.column)?.order;
    if (!order || !by) return rows;
    const sign = order.descending ? -1 : 1;
    return [...rows].sort((left, right) => sign * compare(by(left), by(right)));
}

function compare(left: string | number, right: string | number): number {
    if (typeof left === "number" && typeof right === "number") return left - right;
    return String(left).localeCompare(String(right), "en", { sensitivity: "base", numeric: true });
}
