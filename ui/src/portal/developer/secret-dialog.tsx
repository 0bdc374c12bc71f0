import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { organization } from "../api/queries";
import { rich, t } from "../i18n/text";
import { Copy, Copyable } from "../kit/copy";
import { Facts } from "../kit/facts";
import { Masked } from "../kit/masked";
import { OneTimeDialog } from "../kit/one-time-dialog";
import { When } from "../kit/when";
import { DownloadEnv } from "./download-env";
import { baseUrl, envFile, type Shown } from "./issued";
import { Snippets } from "./snippets";
import { TestCredentials } from "./test-credentials";

interface SecretDialogProps {
    shown: Shown;
    onDone(): void;
}

/** Shows the secret of a credential, and how to go on from there. */
export function SecretDialog({ shown, onDone }: SecretDialogProps): ReactNode {
    return (
        <OneTimeDialog title={t(shown.scopes.includes("api") ? "secret.title.api" : "secret.title.embed")} onDone={onDone}>
            {(took) => (
                <>
                    <SecretValues shown={shown} took={took} />
                    <Snippets clientId={shown.clientId} title={t("secret.use")} />
                    {shown.scopes.includes("api") && <TestCredentials shown={shown} />}
                    <p>{rich("secret.acts-as", { owner: <strong>{shown.owner}</strong>, type: shown.ownerAccountType })}</p>
                </>
            )}
        </OneTimeDialog>
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
