import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { CredentialUse, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { Outcome } from "../audit/outcome";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import { Answer } from "../kit/states";
import { When } from "../kit/when";

const LAST = 20;

const columns = (): readonly Column<CredentialUse>[] => [
    { id: "at", label: t("uses.at"), cell: (use) => <When at={use.at} /> },
    { id: "action", label: t("uses.action"), cell: (use) => <code>{use.action}</code> },
    { id: "outcome", label: t("uses.outcome"), cell: (use) => <Outcome of={use.outcome} reason={use.reason ?? null} /> },
    { id: "address", label: t("uses.address"), cell: (use) => use.address },
    { id: "agent", label: t("uses.agent"), cell: (use) => use.userAgent },
];

/** The last things a credential did or was refused. */
export function Uses({ clientId }: { clientId: string }): ReactNode {
    const uses = useQuery(
        question<PageOf<CredentialUse>>(`/v2/credentials/${encodeURIComponent(clientId)}/usage`, { limit: LAST }),
    );
    return (
        <Answer of={uses}>
            {({ entries }) =>
                entries.length === 0 ? (
                    <p className="sg-soft">{t("uses.none")}</p>
                ) : (
                    <Rows
                        name={t("credential.uses")}
                        columns={columns()}
                        rows={entries}
                        rowId={(use) => use.requestId + use.at}
                        rowName={(use) => use.action}
                    />
                )
            }
        </Answer>
    );
}
