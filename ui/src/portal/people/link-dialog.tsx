import { Alert, Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { rich, t } from "../i18n/text";
import { Copy } from "../kit/copy";
import { Dialog } from "../kit/dialog";
import { When } from "../kit/when";

export interface Link {
    url: string;
    expiresAt: string;
    email: string;
}

/** Shows an invitation's link, once: only its button closes it. */
export function LinkDialog({ link, onDone }: { link: Link; onDone: () => void }): ReactNode {
    return (
        <Dialog title={t("people.link.title")} actions={<Button onClick={onDone}>{t("kit.done")}</Button>}>
            <div className="sg-stack">
                <Alert component="p" variant="warning" isInline title={t("people.link.once")} />
                <p>{rich("people.link.lead", { email: <strong>{link.email}</strong>, when: <When at={link.expiresAt} /> })}</p>
                <code className="sg-link">{link.url}</code>
                <div>
                    <Copy text={link.url} label={t("people.link.copy")} labelled />
                </div>
            </div>
        </Dialog>
    );
}
