import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { AccountTypeField } from "./account-type-field";
import { invite, type Invited } from "./invited";

const USUAL_TYPE = "View";
const NOBODY = { email: "", firstName: "", lastName: "", memberType: USUAL_TYPE };

interface InviteDialogProps {
    onInvited(how: Invited): void;
    onClose(): void;
}

/** Adds somebody; they come in by a link that is mailed or handed to them. */
export function InviteDialog({ onInvited, onClose }: InviteDialogProps): ReactNode {
    const [draft, setDraft] = useState(NOBODY);
    const [added, setAdded] = useState<Member | null>(null);
    const changed = useChanged();
    const { run, busy, problem } = useSubmit(async () => {
        // When only the link failed, trying again must not add the person twice.
        const member = added ?? (await post<Member>("/v2/members", draft));
        setAdded(member);
        void changed("/v2/members");
        onInvited(member.invitation === "mailed" ? { kind: "mailed", email: member.email } : await invite(member));
    });
    const change = (next: Partial<typeof draft>): void => setDraft({ ...draft, ...next });
    const ready = draft.email.includes("@") && draft.firstName.trim() !== "" && draft.lastName.trim() !== "";
    return (
        <FormDialog
            title={t("people.invite.title")}
            verb={t("people.invite.verb")}
            busy={busy}
            problem={problem}
            ready={ready}
            dirty={draft !== NOBODY}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{t("people.invite.lead")}</p>
            <TextField
                label={t("people.email")}
                kind="email"
                required
                autoFocus
                value={draft.email}
                onChange={(email) => change({ email })}
                error={said(problem, "email")}
            />
            <div className="sg-two">
                <TextField
                    label={t("people.first-name")}
                    required
                    value={draft.firstName}
                    onChange={(firstName) => change({ firstName })}
                    error={said(problem, "firstName")}
                />
                <TextField
                    label={t("people.last-name")}
                    required
                    value={draft.lastName}
                    onChange={(lastName) => change({ lastName })}
                    error={said(problem, "lastName")}
                />
            </div>
            <AccountTypeField
                value={draft.memberType}
                onChange={(memberType) => change({ memberType })}
                error={said(problem, "memberType")}
            />
        </FormDialog>
    );
}
