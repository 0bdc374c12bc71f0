import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Credential } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import type { Filter } from "../kit/listing/types";
import { Empty } from "../kit/states";
import { credentialColumns } from "./columns";
import { useCredentialDialogs } from "./dialogs";

const STATES = ["active", "disabled", "expired", "ownerless", "revoked", "all"] as const;

const filters = (): readonly Filter[] => [
    {
        param: "scope",
        label: t("credential.privilege"),
        choices: [
            { value: "api", label: t("credential.scope.api") },
            { value: "embed", label: t("credential.scope.embed") },
        ],
    },
    {
        param: "status",
        label: t("credential.status"),
        standing: t("credential.status.standing"),
        choices: STATES.map((value) => ({ value, label: t(`credential.status.${value}`) })),
    },
    { param: "ownerId", label: t("credential.owner") },
];

/** The list of client credentials, and all that can be done with them. */
export function CredentialsTab(): ReactNode {
    const { open, actionsOf, dialogs } = useCredentialDialogs();
    const create = <Button onClick={() => open({ kind: "create" })}>{t("credential.create")}</Button>;
    const nothing = (
        <Empty title={t("credential.none")} action={create}>
            {t("credential.none.hint")} <a href="/docs">{t("credential.none.docs")}</a>
        </Empty>
    );
    return (
        <>
            <Listing<Credential>
                name={t("developer.tab.credentials")}
                path="/v2/credentials"
                columns={credentialColumns(open)}
                rowId={(each) => each.clientId}
                rowName={(each) => each.name}
                search={{ param: "search", label: t("credential.search") }}
                filters={filters()}
                actions={actionsOf}
                empty={nothing}
                toolbar={<span className="sg-end">{create}</span>}
            />
            {dialogs}
        </>
    );
}
