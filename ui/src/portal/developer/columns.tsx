import { Button } from "@patternfly/react-core";
import { t } from "../i18n/text";
import type { Credential } from "../api/types";
import { Copyable } from "../kit/copy";
import type { Column } from "../kit/listing/types";
import { When } from "../kit/when";
import type { Opening } from "./dialogs";
import { Endings } from "./endings";
import { Privileges, Status } from "./labels";

const SHOWN = 8;

/** As much of a client ID as tells it from the others. */
export const short = (clientId: string): string => (clientId.length > SHOWN ? `${clientId.slice(0, SHOWN)}…` : clientId);

/** What the list of credentials shows. */
export function credentialColumns(open: (what: Opening) => void): readonly Column<Credential>[] {
    return [
        {
            id: "name",
            label: t("credential.name"),
            sort: "name",
            cell: (each) => (
                <Button variant="link" isInline onClick={() => open({ kind: "details", clientId: each.clientId })}>
                    {each.name}
                </Button>
            ),
        },
        {
            id: "client-id",
            label: t("credential.client-id"),
            cell: (each) => (
                <Copyable
                    text={each.clientId}
                    shown={short(each.clientId)}
                    label={t("credential.copy-id-of", { name: each.name })}
                />
            ),
        },
        { id: "privileges", label: t("credential.privileges"), cell: (each) => <Privileges of={each.scopes} /> },
        {
            id: "owner",
            label: t("credential.owner"),
            sort: "owner",
            cell: (each) => <span title={each.ownerEmail}>{each.ownerName || each.ownerEmail}</span>,
        },
        {
            id: "created",
            label: t("credential.created"),
            sort: "createdAt",
            cell: (each) => <When at={each.createdAt} />,
        },
        {
            id: "used",
            label: t("credential.last-used"),
            sort: "lastUsedAt",
            cell: (each) => <When at={each.lastUsed?.at} otherwise={t("kit.never")} />,
        },
        {
            id: "expires",
            label: t("credential.expires"),
            sort: "expiresAt",
            cell: (each) => <When at={each.expiresAt} otherwise={t("kit.never")} />,
        },
        {
            id: "status",
            label: t("credential.status"),
            cell: (each) => (
                <>
                    <Status of={each} />
                    <Endings of={each} onEnd={(secret) => open({ kind: "end-secret", credential: each, secret })} />
                </>
            ),
        },
    ];
}
