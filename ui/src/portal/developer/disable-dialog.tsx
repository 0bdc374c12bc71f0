import type { ReactNode } from "react";
import { post, remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { Credential, LiveSecret } from "../api/types";
import { rich, t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { useToast } from "../kit/toasts";

interface Props {
    credential: Credential;
    onClose(): void;
}

const pathOf = (credential: Credential): string => `/v2/credentials/${encodeURIComponent(credential.clientId)}`;

/** Stops a credential until it is enabled again. */
export function DisableDialog({ credential, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await post(`${pathOf(credential)}/disable`);
        await changed("/v2/credentials");
        tell(t("disable.done", { name: credential.name }));
    };
    return (
        <Confirm title={t("disable.title", { name: credential.name })} verb={t("disable.verb")} work={work} onClose={onClose}>
            {rich("disable.lead", { name: <strong>{credential.name}</strong> })}
        </Confirm>
    );
}

/** Lets a disabled credential work again. */
export function EnableDialog({ credential, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await post(`${pathOf(credential)}/enable`);
        await changed("/v2/credentials");
        tell(t("enable.done", { name: credential.name }));
    };
    return (
        <Confirm title={t("enable.title", { name: credential.name })} verb={t("enable.verb")} work={work} onClose={onClose}>
            {rich("enable.lead", { name: <strong>{credential.name}</strong> })}
        </Confirm>
    );
}

/** Ends one of several secrets before its time. */
export function EndSecretDialog({ credential, secret, onClose }: Props & { secret: LiveSecret }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(`${pathOf(credential)}/secrets/${encodeURIComponent(secret.secretId)}`);
        await changed("/v2/credentials");
        tell(t("end-secret.done", { four: secret.lastFour }));
    };
    return (
        <Confirm
            title={t("end-secret.title", { four: secret.lastFour })}
            verb={t("credential.end-now")}
            danger
            work={work}
            onClose={onClose}
        >
            {rich("end-secret.lead", { name: <strong>{credential.name}</strong>, four: <code>{secret.lastFour}</code> })}
        </Confirm>
    );
}
