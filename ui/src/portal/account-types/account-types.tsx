import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import { Screen } from "../kit/page";
import type { Action } from "../kit/row-menu";
import { Answer } from "../kit/states";
import { CopyTypeDialog, CreateTypeDialog } from "./create-type-dialog";
import { DeleteTypeDialog } from "./delete-type-dialog";
import { EditTypeDialog } from "./edit-type-dialog";
import { PermissionsDrawer } from "./permissions-drawer";
import { ADMIN, allTypes } from "./types";

type Opening = { kind: "create" } | { kind: "show" | "copy" | "edit" | "delete"; type: AccountType };

/** Administration > Account Types: what members of each kind may at most. */
export default function AccountTypes(): ReactNode {
    const types = useQuery(allTypes);
    const [opened, open] = useState<Opening | null>(null);
    const create = <Button onClick={() => open({ kind: "create" })}>{t("types.create")}</Button>;
    return (
        <Screen title={t("nav.account-types")} lead={t("types.lead")} action={create}>
            <Answer of={types}>
                {({ entries }) => (
                    <>
                        <Rows
                            name={t("nav.account-types")}
                            columns={columns(open)}
                            rows={entries}
                            rowId={(each) => each.accountTypeId}
                            rowName={(each) => each.accountTypeName}
                            actions={(type) => actions(type, open)}
                        />
                        {opened && <Opened what={opened} all={entries} onClose={() => open(null)} />}
                    </>
                )}
            </Answer>
        </Screen>
    );
}

interface OpenedProps {
    what: Opening;
    all: readonly AccountType[];
    onClose(): void;
}

function Opened({ what, all, onClose }: OpenedProps): ReactNode {
    switch (what.kind) {
        case "create":
            return <CreateTypeDialog onClose={onClose} />;
        case "show":
            return <PermissionsDrawer of={what.type} onClose={onClose} />;
        case "copy":
            return <CopyTypeDialog of={what.type} onClose={onClose} />;
        case "edit":
            return <EditTypeDialog type={what.type} onClose={onClose} />;
        case "delete":
            return <DeleteTypeDialog type={what.type} all={all} onClose={onClose} />;
    }
}

/** Admin is as it is, and the default types stay. */
function actions(type: AccountType, open: (what: Opening) => void): readonly Action[] {
    const all: Action[] = [{ label: t("types.show"), run: () => open({ kind: "show", type }) }];
    if (type.accountTypeName !== ADMIN) all.push({ label: t("types.edit"), run: () => open({ kind: "edit", type }) });
    all.push({ label: t("types.copy"), run: () => open({ kind: "copy", type }) });
    if (type.isCustom) all.push({ label: t("types.delete"), run: () => open({ kind: "delete", type }), danger: true });
    return all;
}

function columns(open: (what: Opening) => void): readonly Column<AccountType>[] {
    return [
        {
            id: "name",
            label: t("kit.name"),
            cell: (type) => (
                <Button variant="link" isInline onClick={() => open({ kind: "show", type })}>
                    {type.accountTypeName}
                </Button>
            ),
        },
        { id: "description", label: t("kit.description"), cell: (each) => each.description },
        {
            id: "custom",
            label: t("types.kind"),
            cell: (each) => <Label isCompact>{t(each.isCustom ? "types.custom" : "types.default")}</Label>,
        },
    ];
}
