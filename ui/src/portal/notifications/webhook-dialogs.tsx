import type { ReactNode } from "react";
import { patch, post, remove } from "../api/client";
import { useChanged } from "../api/queries";
import { rich, t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { useToast } from "../kit/toasts";
import { OVERLAP_HOURS, shortUrl, webhookPath, WEBHOOKS, type IssuedWebhook, type Webhook } from "./webhooks";

interface Props {
    webhook: Webhook;
    onClose(): void;
}

const Url = ({ of }: { of: Webhook }): ReactNode => <strong className="sg-wraps">{shortUrl(of.url)}</strong>;

/** Has notices posted there, or no more of them. */
export function SwitchWebhookDialog({ webhook, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const way = webhook.enabled ? "disable" : "enable";
    const work = async (): Promise<void> => {
        await patch(webhookPath(webhook.webhookId), { enabled: !webhook.enabled });
        await changed(WEBHOOKS);
        tell(t(`webhooks.${way}.done`));
    };
    return (
        <Confirm title={t(`webhooks.${way}.title`)} verb={t(`webhooks.${way}.verb`)} work={work} onClose={onClose}>
            {rich(`webhooks.${way}.lead`, { url: <Url of={webhook} /> })}
        </Confirm>
    );
}

/** Gives an endpoint a new secret; for a while both sign. */
export function RotateWebhookDialog({
    webhook,
    onIssued,
    onClose,
}: Props & { onIssued(issued: IssuedWebhook): void }): ReactNode {
    const changed = useChanged();
    const work = async (): Promise<void> => {
        const issued = await post<IssuedWebhook>(`${webhookPath(webhook.webhookId)}/secrets`);
        void changed(WEBHOOKS);
        onIssued(issued);
    };
    return (
        // What comes next takes this one's place, so that nothing is closed here.
        <Confirm title={t("webhooks.rotate.title")} verb={t("rotate.verb")} work={work} onClose={onClose} stays>
            {rich("webhooks.rotate.lead", { url: <Url of={webhook} />, hours: OVERLAP_HOURS })}
        </Confirm>
    );
}

/** Takes an endpoint away, and what waits to be posted there. */
export function DeleteWebhookDialog({ webhook, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(webhookPath(webhook.webhookId));
        await changed(WEBHOOKS);
        tell(t("webhooks.delete.done"));
    };
    return (
        <Confirm title={t("webhooks.delete.title")} verb={t("webhooks.delete.verb")} danger work={work} onClose={onClose}>
            {rich("webhooks.delete.lead", { url: <Url of={webhook} /> })}
        </Confirm>
    );
}
