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

const moment = (text: string | null | undefined): number => (text ? Date.parse(text) : 0);

/** What the list of credentials shows. */
export function credentialColumns(open: (what: Opening) => void): readonly Column<Credential>[] {
    return [
        {
            id: "name",
            label: t("credential.name"),
            order: (each) => each.name,
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
            order: (each) => each.ownerName,
            cell: (each) => <span title={each.ownerEmail}>{each.ownerName || each.ownerEmail}</span>,
        },
        {
            id: "created",
            label: t("credential.created"),
            order: (each) => moment(each.createdAt),
            cell: (each) => <When at={each.createdAt} />,
        },
        {
            id: "used",
            label: t("credential.last-used"),
            order: (each) => moment(each.lastUsed?.at),
            cell: (each) => <When at={each.lastUsed?.at} otherwise={t("kit.never")} />,
        },
        {
            id: "expires",
            label: t("credential.expires"),
            order: (each) => (each.expiresAt ? moment(each.expiresAt) : Number.MAX_SAFE_INTEGER),
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
