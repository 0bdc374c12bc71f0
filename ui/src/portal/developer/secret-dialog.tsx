import { Alert, Button, Checkbox } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useId, useState, type ReactNode } from "react";
import { organization } from "../api/queries";
import { rich, t } from "../i18n/text";
import { Copy, Copyable } from "../kit/copy";
import { Dialog } from "../kit/dialog";
import { Facts } from "../kit/facts";
import { useStaying } from "../kit/leaving";
import { When } from "../kit/when";
import { DownloadEnv } from "./download-env";
import { baseUrl, envFile, type Shown } from "./issued";
import { Masked } from "./masked";
import { Snippets } from "./snippets";
import { TestCredentials } from "./test-credentials";

interface SecretDialogProps {
    shown: Shown;
    onDone(): void;
}

/**
 * Shows a secret, once. Neither Escape nor a click outside nor Back closes it; only Done does, and Done waits until the
 * secret was copied or somebody says it is stored.
 */
export function SecretDialog({ shown, onDone }: SecretDialogProps): ReactNode {
    const [stored, setStored] = useState(false);
    const [copied, setCopied] = useState(false);
    const [stayed, setStayed] = useState(false);
    const safe = stored || copied;
    useStaying(
        !safe,
        useCallback(() => setStayed(true), []),
    );
    const took = (): void => setCopied(true);
    const box = useId();
    const done = (
        <>
            <Checkbox
                id={box}
                label={t("secret.stored")}
                isChecked={safe}
                isDisabled={copied}
                onChange={(_event, on) => setStored(on)}
            />
            <Button className="sg-end" onClick={onDone} isDisabled={!safe}>
                {t("kit.done")}
            </Button>
        </>
    );
    return (
        <Dialog title={t(shown.scopes.includes("api") ? "secret.title.api" : "secret.title.embed")} shape="wide" actions={done}>
            <div className="sg-stack">
                <Alert component="p" variant={stayed ? "danger" : "warning"} isInline title={t("secret.once")} isLiveRegion />
                <SecretValues shown={shown} took={took} />
                <Snippets clientId={shown.clientId} title={t("secret.use")} />
                {shown.scopes.includes("api") && <TestCredentials shown={shown} />}
                <p>{rich("secret.acts-as", { owner: <strong>{shown.owner}</strong>, type: shown.ownerAccountType })}</p>
            </div>
        </Dialog>
    );
}

function SecretValues({ shown, took }: { shown: Shown; took: () => void }): ReactNode {
    const { data: settings } = useQuery(organization);
    const env = envFile(baseUrl(settings), shown);
    const secret = t(shown.scopes.includes("api") ? "secret.secret.api" : "secret.secret.embed");
    return (
        <>
            <Facts
                of={[
                    [t("credential.client-id"), <Copyable key="id" text={shown.clientId} label={t("secret.copy-id")} />],
                    [secret, <Masked key="secret" text={shown.clientSecret} name={secret} onCopied={took} />],
                    ...(shown.oldSecretsEndAt ? [[t("secret.old"), <When key="old" at={shown.oldSecretsEndAt} />] as const] : []),
                ]}
            />
            <div className="sg-row">
                <Copy text={env} label={t("secret.copy-env")} labelled onCopied={took} />
                <DownloadEnv text={env} onTaken={took} />
            </div>
        </>
    );
}
