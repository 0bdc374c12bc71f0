import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { AccountType, Permission, TokenPageOf } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";

/** Administration > Account Types: what members of each kind may at most. */
export default function AccountTypes(): ReactNode {
    const types = useQuery(question<TokenPageOf<AccountType>>("/v2/accountTypes", { pageSize: 1000 }));
    const [shown, show] = useState<AccountType | null>(null);
    return (
        <Screen title={t("nav.account-types")} lead={t("types.lead")}>
            <Answer of={types}>
                {({ entries }) => (
                    <Rows
                        name={t("nav.account-types")}
                        columns={columns(show)}
                        rows={entries}
                        rowId={(each) => each.accountTypeId}
                        rowName={(each) => each.accountTypeName}
                    />
                )}
            </Answer>
            {shown && <Permissions of={shown} onClose={() => show(null)} />}
        </Screen>
    );
}

function columns(show: (type: AccountType) => void): readonly Column<AccountType>[] {
    return [
        {
            id: "name",
            label: t("types.name"),
            cell: (each) => (
                <Button variant="link" isInline onClick={() => show(each)}>
                    {each.accountTypeName}
                </Button>
            ),
        },
        { id: "description", label: t("types.description"), cell: (each) => each.description },
        {
            id: "custom",
            label: t("types.kind"),
            cell: (each) => <Label isCompact>{t(each.isCustom ? "types.custom" : "types.default")}</Label>,
        },
    ];
}

function Permissions({ of, onClose }: { of: AccountType; onClose: () => void }): ReactNode {
    const permissions = useQuery(question<Permission[]>(`/v2/accountTypes/${encodeURIComponent(of.accountTypeId)}/permissions`));
    return (
        <Dialog title={of.accountTypeName} shape="drawer" onClose={onClose}>
            <div className="sg-stack">
                <p className="sg-soft">{of.description}</p>
                <Answer of={permissions}>
                    {(all) =>
                        all.length === 0 ? (
                            <p>{t("types.nothing")}</p>
                        ) : (
                            <ul className="sg-plain-list" aria-label={t("types.permissions")}>
                                {all.map((each) => (
                                    <li key={each.permission}>
                                        {each.description} <code className="sg-soft">{each.permission}</code>
                                    </li>
                                ))}
                            </ul>
                        )
                    }
                </Answer>
            </div>
        </Dialog>
    );
}
