import type { ReactNode } from "react";
import type { Credential } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { CredentialSnippets } from "./credential-snippets";

/** The snippets for a credential that is there already. */
export function SnippetsDialog({ credential, onClose }: { credential: Credential; onClose: () => void }): ReactNode {
    return (
        <Dialog title={t("snippets.title", { name: credential.name })} shape="wide" onClose={onClose}>
            <CredentialSnippets of={credential} />
        </Dialog>
    );
}
