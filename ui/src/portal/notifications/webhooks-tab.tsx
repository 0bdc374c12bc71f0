import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import type { Action } from "../kit/row-menu";
import { Answer, Empty } from "../kit/states";
import { When } from "../kit/when";
import { Event } from "./events";
import { DeleteWebhookDialog, RotateWebhookDialog, SwitchWebhookDialog } from "./webhook-dialogs";
import { CreateWebhookDialog, EditWebhookDialog } from "./webhook-form";
import { WebhookSecretDialog } from "./webhook-secret-dialog";
import { allWebhooks, shortUrl, type IssuedWebhook, type Webhook } from "./webhooks";

type Opening =
    | { kind: "create" }
    | { kind: "secret"; issued: IssuedWebhook; rotated: boolean }
    | { kind: "edit" | "switch" | "rotate" | "delete"; webhook: Webhook };

/** Where notices are posted to. A secret is held here only while its dialog is open. */
export function WebhooksTab(): ReactNode {
    const webhooks = useQuery(allWebhooks);
    const [opened, open] = useState<Opening | null>(null);
    const create = <Button onClick={() => open({ kind: "create" })}>{t("webhooks.create")}</Button>;
    return (
        <>
            <Answer of={webhooks}>
                {({ entries }) =>
                    entries.length === 0 ? (
                        <Empty title={t("webhooks.none")} action={create}>
                            {t("webhooks.none.hint")}
                        </Empty>
                    ) : (
                        <>
                            <div className="sg-row sg-bar">
                                <span className="sg-end">{create}</span>
                            </div>
                            <Rows
                                name={t("notices.tab.webhooks")}
                                columns={columns()}
                                rows={entries}
                                rowId={(each) => each.webhookId}
                                rowName={(each) => shortUrl(each.url)}
                                actions={(webhook) => actions(webhook, open)}
                            />
                        </>
                    )
                }
            </Answer>
            {opened && <Opened what={opened} open={open} />}
        </>
    );
}

function Opened({ what, open }: { what: Opening; open: (next: Opening | null) => void }): ReactNode {
    const close = (): void => open(null);
    const show = (rotated: boolean) => (issued: IssuedWebhook) => open({ kind: "secret", issued, rotated });
    switch (what.kind) {
        case "create":
            return <CreateWebhookDialog onIssued={show(false)} onClose={close} />;
        case "secret":
            return <WebhookSecretDialog issued={what.issued} rotated={what.rotated} onDone={close} />;
        case "edit":
            return <EditWebhookDialog webhook={what.webhook} onClose={close} />;
        case "switch":
            return <SwitchWebhookDialog webhook={what.webhook} onClose={close} />;
        case "rotate":
            return <RotateWebhookDialog webhook={what.webhook} onIssued={show(true)} onClose={close} />;
        case "delete":
            return <DeleteWebhookDialog webhook={what.webhook} onClose={close} />;
    }
}

function actions(webhook: Webhook, open: (what: Opening) => void): readonly Action[] {
    const on = (kind: "edit" | "switch" | "rotate" | "delete") => () => open({ kind, webhook });
    return [
        { label: t("webhooks.edit"), run: on("edit") },
        { label: t(webhook.enabled ? "webhooks.disable" : "webhooks.enable"), run: on("switch") },
        { label: t("webhooks.rotate"), run: on("rotate") },
        { label: t("webhooks.delete"), run: on("delete"), danger: true },
    ];
}

const columns = (): readonly Column<Webhook>[] => [
    { id: "url", label: t("webhooks.url"), cell: (each) => <code>{each.url}</code> },
    {
        id: "events",
        label: t("webhooks.events"),
        cell: (each) => (
            <span className="sg-row">
                {each.events.map((event) => (
                    <Event key={event} of={event} />
                ))}
            </span>
        ),
    },
    {
        id: "state",
        label: t("webhooks.state"),
        cell: (each) => (
            <Label isCompact {...(each.enabled ? { status: "success" as const } : {})}>
                {t(each.enabled ? "webhooks.on" : "webhooks.off")}
            </Label>
        ),
    },
    { id: "created", label: t("webhooks.created"), cell: (each) => <When at={each.createdAt} /> },
];
