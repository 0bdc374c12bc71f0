import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { Credential } from "../api/types";
import { rich, t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { useToast } from "../kit/toasts";
import { When } from "../kit/when";
import { keysPath, type CredentialKey } from "./keys";

interface RemoveKeyDialogProps {
    credential: Credential;
    of: CredentialKey;
    onClose(): void;
}

/** Takes a key away; whoever signs with it is refused at once. */
export function RemoveKeyDialog({ credential, of, onClose }: RemoveKeyDialogProps): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(`${keysPath(credential.clientId)}/${encodeURIComponent(of.keyId)}`);
        await changed("/v2/credentials");
        tell(t("keys.remove.done", { name: of.name }));
    };
    return (
        <Confirm
            title={t("keys.remove.title", { name: of.name })}
            verb={t("keys.remove.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            {of.lastUsedAt ? rich("keys.remove.used", { when: <When at={of.lastUsedAt} /> }) : t("keys.remove.never-used")}{" "}
            {rich("keys.remove.lead", { name: <strong>{credential.name}</strong> })}
        </Confirm>
    );
}
