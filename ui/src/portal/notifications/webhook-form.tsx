import { useState, type ReactNode } from "react";
import { patch, post } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { EventsField } from "./events";
import { EVENTS, shortUrl, webhookChanges, webhookPath, WEBHOOKS, type IssuedWebhook, type Webhook } from "./webhooks";

type Draft = Pick<Webhook, "url" | "events">;

const NOTHING: Draft = { url: "", events: [...EVENTS] };

/** Adds an endpoint; its secret is handed on, to be shown once. */
export function CreateWebhookDialog({
    onIssued,
    onClose,
}: {
    onIssued(issued: IssuedWebhook): void;
    onClose(): void;
}): ReactNode {
    const changed = useChanged();
    const work = async (draft: Draft): Promise<void> => {
        const issued = await post<IssuedWebhook>(WEBHOOKS, draft);
        void changed(WEBHOOKS);
        onIssued(issued);
    };
    return (
        <WebhookForm
            title={t("webhooks.create.title")}
            verb={t("webhooks.create.verb")}
            before={NOTHING}
            work={work}
            onClose={onClose}
        />
    );
}

/** Changes where notices are posted to, or which. */
export function EditWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (draft: Draft): Promise<void> => {
        await patch(webhookPath(webhook.webhookId), webhookChanges(webhook, draft));
        await changed(WEBHOOKS);
        tell(t("kit.saved"));
        onClose();
    };
    return (
        <WebhookForm
            title={t("webhooks.edit.title", { url: shortUrl(webhook.url) })}
            verb={t("kit.save")}
            before={webhook}
            work={work}
            onClose={onClose}
        />
    );
}

interface WebhookFormProps {
    title: string;
    verb: string;
    before: Draft;
    work(draft: Draft): Promise<void>;
    onClose(): void;
}

function WebhookForm({ title, verb, before, work, onClose }: WebhookFormProps): ReactNode {
    const [draft, setDraft] = useState<Draft>({ url: before.url, events: before.events });
    const wanted = { url: draft.url.trim(), events: draft.events };
    const { run, busy, problem } = useSubmit(() => work(wanted));
    const dirty = Object.keys(webhookChanges(before, wanted)).length > 0;
    return (
        <FormDialog
            title={title}
            verb={verb}
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty && wanted.url !== "" && wanted.events.length > 0}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TextField
                label={t("webhooks.url")}
                required
                autoFocus
                maxLength={2000}
                hint={t("webhooks.url.hint")}
                value={draft.url}
                onChange={(url) => setDraft({ ...draft, url })}
                error={said(problem, "url")}
            />
            <EventsField
                chosen={draft.events}
                error={draft.events.length === 0 ? t("webhooks.needs-event") : said(problem, "events")}
                onChange={(events) => setDraft({ ...draft, events })}
            />
        </FormDialog>
    );
}
