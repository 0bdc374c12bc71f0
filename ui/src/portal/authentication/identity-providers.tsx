import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { organization } from "../api/queries";
import { baseUrl } from "../developer/issued";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import type { Action } from "../kit/row-menu";
import { Answer, Empty } from "../kit/states";
import { CheckDialog } from "./check-dialog";
import { DeleteProviderDialog } from "./delete-provider-dialog";
import { CreateProviderDialog, EditProviderDialog } from "./provider-dialogs";
import { allProviders, callbackUrl, type IdentityProvider } from "./providers";

type Opening = { kind: "create" } | { kind: "edit" | "check" | "delete"; provider: IdentityProvider };

/** Not there: older than this page, or built without. */
const ABSENT = [404, 501];

/** Who may say who somebody is, beside or instead of a password. */
export function IdentityProviders(): ReactNode {
    const providers = useQuery(allProviders);
    const [opened, open] = useState<Opening | null>(null);
    const absent = providers.error !== null && ABSENT.includes(providers.error.status);
    const create = <Button onClick={() => open({ kind: "create" })}>{t("providers.create")}</Button>;
    return (
        <section aria-label={t("providers.title")} className="sg-stack">
            <div className="sg-row">
                <div className="sg-grow">
                    <h2 className="sg-heading">{t("providers.title")}</h2>
                    <p className="sg-lead">{t("providers.lead")}</p>
                    {!absent && <Callback />}
                </div>
                {(providers.data?.entries.length ?? 0) > 0 && create}
            </div>
            {absent ? (
                <Empty title={t("providers.absent")}>{t("providers.absent.hint")}</Empty>
            ) : (
                <Answer of={providers}>
                    {({ entries }) =>
                        entries.length === 0 ? (
                            <Empty title={t("providers.none")} action={create}>
                                {t("providers.none.hint")}
                            </Empty>
                        ) : (
                            <Rows
                                name={t("providers.title")}
                                columns={columns()}
                                rows={entries}
                                rowId={(each) => each.providerId}
                                rowName={(each) => each.name}
                                actions={(provider) => actions(provider, open)}
                            />
                        )
                    }
                </Answer>
            )}
            {opened && <Opened what={opened} onClose={() => open(null)} />}
        </section>
    );
}

function Callback(): ReactNode {
    const { data: settings } = useQuery(organization);
    return (
        <p className="sg-soft">
            {t("providers.callback")} <Copyable text={callbackUrl(baseUrl(settings))} label={t("providers.copy-callback")} />
        </p>
    );
}

function Opened({ what, onClose }: { what: Opening; onClose: () => void }): ReactNode {
    switch (what.kind) {
        case "create":
            return <CreateProviderDialog onClose={onClose} />;
        case "edit":
            return <EditProviderDialog provider={what.provider} onClose={onClose} />;
        case "check":
            return <CheckDialog provider={what.provider} onClose={onClose} />;
        case "delete":
            return <DeleteProviderDialog provider={what.provider} onClose={onClose} />;
    }
}

function actions(provider: IdentityProvider, open: (what: Opening) => void): readonly Action[] {
    const on = (kind: "edit" | "check" | "delete") => () => open({ kind, provider });
    return [
        { label: t("providers.edit"), run: on("edit") },
        { label: t("providers.check"), run: on("check") },
        { label: t("providers.delete"), run: on("delete"), danger: true },
    ];
}

const columns = (): readonly Column<IdentityProvider>[] => [
    { id: "name", label: t("kit.name"), cell: (each) => <strong>{each.name}</strong> },
    { id: "issuer", label: t("providers.issuer"), cell: (each) => <code>{each.issuer}</code> },
    { id: "client-id", label: t("providers.client-id"), cell: (each) => <code>{each.clientId}</code> },
    {
        id: "state",
        label: t("providers.state"),
        cell: (each) => (
            <span className="sg-row">
                <Label isCompact {...(each.enabled ? { status: "success" as const } : {})}>
                    {t(each.enabled ? "providers.on" : "providers.off")}
                </Label>
                {each.required && (
                    <Label isCompact status="warning">
                        {t("providers.required")}
                    </Label>
                )}
            </span>
        ),
    },
    {
        id: "newcomers",
        label: t("providers.newcomers"),
        cell: (each) => t(each.createMembers ? "providers.newcomers.join" : "providers.newcomers.stay"),
    },
];
