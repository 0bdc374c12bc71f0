import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Answer } from "../kit/states";
import { permissionsOf } from "./types";

/** What members of the type may do. */
export function PermissionsDrawer({ of, onClose }: { of: AccountType; onClose: () => void }): ReactNode {
    const permissions = useQuery(permissionsOf(of));
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
