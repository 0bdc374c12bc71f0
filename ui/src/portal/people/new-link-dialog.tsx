import { Checkbox } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import type { Member } from "../api/types";
import { rich, t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { invite, type Invited } from "./invited";

interface NewLinkDialogProps {
    member: Member;
    onInvited(how: Invited): void;
    onClose(): void;
}

/** Another link for somebody who is here already, and cannot get in. */
export function NewLinkDialog({ member, onInvited, onClose }: NewLinkDialogProps): ReactNode {
    const id = useId();
    const [byHand, setByHand] = useState(false);
    const { run, busy, problem } = useSubmit(async () =>
        onInvited(await (byHand ? invite(member, true) : invite(member))),
    );
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
            <Checkbox
                id={id}
                label={t("people.by-hand")}
                description={t("people.by-hand.hint")}
                isChecked={byHand}
                onChange={(_event, on) => setByHand(on)}
            />
        </FormDialog>
    );
}
