import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { Credential } from "../api/types";
import { rich, t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { TypedConfirm } from "../kit/typed-confirm";
import { When } from "../kit/when";

interface RevokeDialogProps {
    credential: Credential;
    /** The gentler way. */
    instead(): void;
    onClose(): void;
}

/** Ends a credential for ever, after it is said who used it last. */
export function RevokeDialog({ credential, instead, onClose }: RevokeDialogProps): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(`/v2/credentials/${encodeURIComponent(credential.clientId)}`);
        await changed("/v2/credentials");
        tell(t("revoke.done", { name: credential.name }));
    };
    return (
        <TypedConfirm
            title={t("revoke.title", { name: credential.name })}
            verb={t("revoke.verb")}
            name={credential.name}
            work={work}
            onClose={onClose}
        >
            <p>
                <LastUse of={credential} /> {t("revoke.lead")}
            </p>
            {credential.status === "active" && (
                <p>
                    {t("revoke.gentler")}{" "}
                    <Button variant="link" isInline onClick={instead}>
                        {t("revoke.disable")}
                    </Button>
                </p>
            )}
        </TypedConfirm>
    );
}

function LastUse({ of }: { of: Credential }): ReactNode {
    if (!of.lastUsed) return t("revoke.never-used");
    return rich("revoke.last-used", { when: <When at={of.lastUsed.at} />, address: of.lastUsed.address });
}
