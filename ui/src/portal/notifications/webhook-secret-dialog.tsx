import type { ReactNode } from "react";
import { GuideLink } from "../guide/guide-link";
import { t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { Masked } from "../kit/masked";
import { OneTimeDialog } from "../kit/one-time-dialog";
import { OVERLAP_HOURS, type IssuedWebhook } from "./webhooks";

interface WebhookSecretDialogProps {
    issued: IssuedWebhook;
    /** Whether another secret signs beside it for a while. */
    rotated: boolean;
    onDone(): void;
}

/** Shows with what the notices of an endpoint are signed. */
export function WebhookSecretDialog({ issued, rotated, onDone }: WebhookSecretDialogProps): ReactNode {
    const name = t("webhooks.secret");
    return (
        <OneTimeDialog title={t("webhooks.secret.title")} onDone={onDone}>
            {(took) => (
                <>
                    <Facts
                        of={[
                            [t("webhooks.url"), <code key="url">{issued.url}</code>],
                            [name, <Masked key="secret" text={issued.secret} name={name} onCopied={took} />],
                        ]}
                    />
                    {rotated && <p>{t("webhooks.secret.both", { hours: OVERLAP_HOURS })}</p>}
                    <p>
                        {t("webhooks.secret.use")} <GuideLink to="webhooks">{t("webhooks.guide")}</GuideLink>
                    </p>
                </>
            )}
        </OneTimeDialog>
    );
}
