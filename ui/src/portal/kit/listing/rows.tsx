import { Skeleton } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import type { ReactNode } from "react";
import { t } from "../../i18n/text";
import { RowMenu, type Action } from "../row-menu";
import { writeOrder, type Order } from "./order";
import type { Column } from "./types";

interface RowsProps<T> {
    name: string;
    columns: readonly Column<T>[];
    /** Absent while they are on their way. */
    rows: readonly T[] | undefined;
    rowId(row: T): string;
    rowName(row: T): string;
    actions?: ((row: T) => readonly Action[]) | undefined;
    order?: Order | null;
    onOrder?: (order: string) => void;
}

/** A table, with a menu at the end of each row; the shape of one while the rows are on their way. */
export function Rows<T>(props: RowsProps<T>): ReactNode {
    const { name, columns, rows, rowId, rowName, actions, order = null, onOrder } = props;
    return (
        <Table aria-label={name} variant="compact" aria-busy={rows === undefined} gridBreakPoint="grid-lg">
            <Thead>
                <Tr>
                    {columns.map((column, at) => (
                        <Th key={column.id} modifier="wrap" {...sorting(columns, column, at, order, onOrder)}>
                            {column.label}
                        </Th>
                    ))}
                    {actions && <Th screenReaderText={t("kit.actions")} />}
                </Tr>
            </Thead>
            <Tbody>
                {rows === undefined && <Coming columns={columns.length + (actions ? 1 : 0)} />}
                {rows?.map((row) => (
                    <Tr key={rowId(row)}>
                        {columns.map((column) => (
                            <Td key={column.id} dataLabel={column.label} modifier="breakWord">
                                <div>{column.cell(row)}</div>
                            </Td>
                        ))}
                        {actions && (
                            <Td isActionCell>
                                <RowMenu label={t("kit.actions-for", { name: rowName(row) })} actions={actions(row)} />
                            </Td>
                        )}
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

function sorting<T>(
    columns: readonly Column<T>[],
    column: Column<T>,
    at: number,
    order: Order | null,
    onOrder?: (order: string) => void,
) {
    const field = column.sort;
    if (field === undefined || !onOrder) return {};
    const index = columns.findIndex((each) => order !== null && each.sort === order.field);
    return {
        sort: {
            columnIndex: at,
            sortBy: order ? { index, direction: order.descending ? ("desc" as const) : ("asc" as const) } : {},
            onSort: (_event: unknown, _index: number, direction: string) =>
                onOrder(writeOrder({ field, descending: direction === "desc" })),
        },
    };
}

function Coming({ columns }: { columns: number }): ReactNode {
    return Array.from({ length: 5 }, (_, row) => (
        <Tr key={row}>
            {Array.from({ length: columns }, (_, column) => (
                <Td key={column}>
                    <Skeleton {...(row + column === 0 ? { screenreaderText: t("kit.loading") } : {})} />
                </Td>
            ))}
        </Tr>
    ));
}
