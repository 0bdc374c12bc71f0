import type { ReactNode } from "react";
import type { Params } from "../../api/client";
import type { Choice } from "../fields";
import type { Action } from "../row-menu";

export interface Column<T> {
    id: string;
    label: string;
    cell(row: T): ReactNode;
    /** The field by which the server orders; without it the column cannot be ordered by. */
    sort?: string;
}

export interface Filter {
    /** The parameter, in the address and to the server. */
    param: string;
    label: string;
    /** The words it may be; without them any text. */
    choices?: readonly Choice[];
    /** What the list shows when nothing is chosen. */
    standing?: string;
}

export interface ListingProps<T> {
    name: string;
    path: string;
    /** Beside what the filters say. */
    fixed?: Params;
    columns: readonly Column<T>[];
    rowId(row: T): string;
    rowName(row: T): string;
    search?: { param: string; label: string };
    filters?: readonly Filter[];
    actions?: (row: T) => readonly Action[];
    empty: ReactNode;
    toolbar?: ReactNode;
}
