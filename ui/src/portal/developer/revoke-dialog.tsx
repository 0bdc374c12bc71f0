import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { remove } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { Credential, CredentialUse, PageOf } from "../api/types";
import { count, rich, t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { TypedConfirm } from "../kit/typed-confirm";
import { When } from "../kit/when";

const LATELY = 100;
const OPENED = "embed.session-start";

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
            {credential.scopes.includes("embed") && <Embeds of={credential} />}
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

/** How many of the last uses opened an embed; nothing where none did, or where it is not known. */
function Embeds({ of }: { of: Credential }): ReactNode {
    const path = `/v2/credentials/${encodeURIComponent(of.clientId)}/usage`;
    const uses = useQuery(question<PageOf<CredentialUse>>(path, { limit: LATELY }));
    const opened = uses.data?.entries.filter((use) => use.action === OPENED && use.outcome === "ok").length ?? 0;
    return opened > 0 && <p>{count("revoke.embeds", opened)}</p>;
}
