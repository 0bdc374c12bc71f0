import { useCallback, useState, type ReactNode } from "react";
import type { Credential, LiveSecret } from "../api/types";
import { t } from "../i18n/text";
import type { Action } from "../kit/row-menu";
import { useUrlState } from "../kit/url-state";
import { AddKeyDialog } from "./add-key-dialog";
import { CreateDialog } from "./create-dialog";
import { DetailsDrawer } from "./details-drawer";
import { DisableDialog, EnableDialog, EndSecretDialog } from "./disable-dialog";
import { EditDialog } from "./edit-dialog";
import type { Shown } from "./issued";
import type { CredentialKey } from "./keys";
import { RemoveKeyDialog } from "./remove-key-dialog";
import { RevokeDialog } from "./revoke-dialog";
import { RotateDialog } from "./rotate-dialog";
import { SecretDialog } from "./secret-dialog";
import { SnippetsDialog } from "./snippets-dialog";

/** What can be opened over the list. */
export type Opening =
    | { kind: "create" }
    | { kind: "details"; clientId: string }
    | { kind: "secret"; shown: Shown }
    | { kind: "end-secret"; credential: Credential; secret: LiveSecret }
    | { kind: "remove-key"; credential: Credential; key: CredentialKey }
    | { kind: "add-key" | "edit" | "rotate" | "disable" | "enable" | "revoke" | "snippets"; credential: Credential };

interface CredentialDialogs {
    open(what: Opening): void;
    actionsOf(credential: Credential): readonly Action[];
    dialogs: ReactNode;
}

/**
 * One dialog at a time, above the drawer of the credential the address names. A secret is held here and nowhere else, and
 * only while its dialog is open.
 */
export function useCredentialDialogs(): CredentialDialogs {
    const url = useUrlState();
    const [opened, setOpened] = useState<Opening | null>(null);
    const { set } = url;
    const open = useCallback(
        (what: Opening) =>
            what.kind === "details" ? set({ credential: what.clientId, page: keep(location.search, "page") }) : setOpened(what),
        [set],
    );
    const close = useCallback(() => setOpened(null), []);
    const closeDrawer = (): void => url.set({ credential: null, page: keep(url.search, "page") });
    const clientId = url.get("credential");
    const actionsOf = (credential: Credential): readonly Action[] => actions(credential, open);
    const dialogs = (
        <>
            {clientId && (
                <DetailsDrawer key={clientId} clientId={clientId} actionsOf={actionsOf} open={open} onClose={closeDrawer} />
            )}
            {opened && <Opened what={opened} open={open} close={close} />}
        </>
    );
    return { open, actionsOf, dialogs };
}

const keep = (search: string, name: string): string | null => new URLSearchParams(search).get(name);

function actions(credential: Credential, open: (what: Opening) => void): readonly Action[] {
    const on = (kind: "edit" | "rotate" | "disable" | "enable" | "revoke" | "snippets") => () => open({ kind, credential });
    const details: Action = { label: t("credential.view"), run: () => open({ kind: "details", clientId: credential.clientId }) };
    if (credential.status === "revoked") return [details];
    const disabled = credential.status === "disabled";
    return [
        details,
        { label: t("credential.edit"), run: on("edit") },
        { label: t("credential.rotate"), run: on("rotate") },
        disabled ? { label: t("credential.enable"), run: on("enable") } : { label: t("credential.disable"), run: on("disable") },
        { label: t("credential.snippets"), run: on("snippets") },
        { label: t("credential.revoke"), run: on("revoke"), danger: true },
    ];
}

interface OpenedProps {
    what: Opening;
    open(what: Opening): void;
    close(): void;
}

function Opened({ what, open, close }: OpenedProps): ReactNode {
    const show = (shown: Shown): void => open({ kind: "secret", shown });
    const lookAt = (clientId: string): void => {
        close();
        open({ kind: "details", clientId });
    };
    switch (what.kind) {
        case "create":
            return <CreateDialog onIssued={show} onKeyless={lookAt} onClose={close} />;
        case "secret":
            return <SecretDialog shown={what.shown} onDone={close} />;
        case "edit":
            return <EditDialog credential={what.credential} onClose={close} />;
        case "rotate":
            return <RotateDialog credential={what.credential} onIssued={show} onClose={close} />;
        case "disable":
            return <DisableDialog credential={what.credential} onClose={close} />;
        case "enable":
            return <EnableDialog credential={what.credential} onClose={close} />;
        case "revoke":
            return (
                <RevokeDialog
                    credential={what.credential}
                    instead={() => open({ kind: "disable", credential: what.credential })}
                    onClose={close}
                />
            );
        case "snippets":
            return <SnippetsDialog credential={what.credential} onClose={close} />;
        case "end-secret":
            return <EndSecretDialog credential={what.credential} secret={what.secret} onClose={close} />;
        case "add-key":
            return <AddKeyDialog credential={what.credential} onClose={close} />;
        case "remove-key":
            return <RemoveKeyDialog credential={what.credential} of={what.key} onClose={close} />;
        case "details":
            return null;
    }
}
