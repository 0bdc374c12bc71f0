import type { Column } from "./types";

export interface Order {
    /** What the server orders by. */
    field: string;
    descending: boolean;
}

/** `name` or `-name`, as it stands in the address; null for what no column is ordered by. */
export function readOrder<T>(text: string | null, columns: readonly Column<T>[]): Order | null {
    if (text === null) return null;
    const descending = text.startsWith("-");
    const field = descending ? text.slice(1) : text;
    return columns.some((each) => each.sort === field) ? { field, descending } : null;
}

/** As the address and the server take it. */
export function writeOrder({ field, descending }: Order): string {
    return descending ? `-${field}` : field;
}
