import type { ReactNode } from "react";
import type { Member } from "../api/types";
import { rich, t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { newLink } from "./invite-dialog";
import type { Link } from "./link-dialog";

interface NewLinkDialogProps {
    member: Member;
    onInvited(link: Link): void;
    onClose(): void;
}

/** Another link for somebody who is here already, and cannot get in. */
export function NewLinkDialog({ member, onInvited, onClose }: NewLinkDialogProps): ReactNode {
    const { run, busy, problem } = useSubmit(async () => onInvited(await newLink(member)));
    return (
        <FormDialog
            title={t("people.new-link.title")}
            verb={t("people.new-link.verb")}
            busy={busy}
            problem={problem}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{rich("people.new-link.lead", { email: <strong>{member.email}</strong> })}</p>
        </FormDialog>
    );
}
