import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { useChanged } from "../api/queries";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { nameOf } from "../kit/names";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { AccountTypeField } from "./account-type-field";
import { LocalSignIn } from "./local-sign-in";

const FIELDS = ["firstName", "lastName", "email", "memberType", "localSignIn"] as const;
type Edited = Pick<Member, (typeof FIELDS)[number]>;

/** Changes what a person is called and what they may at most. */
export function EditMemberDialog({ member, onClose }: { member: Member; onClose: () => void }): ReactNode {
    const [edited, setEdited] = useState<Edited>(member);
    const changed = useChanged();
    const tell = useToast();
    const changes = Object.fromEntries(
        FIELDS.filter((each) => edited[each] !== member[each]).map((each) => [each, edited[each]]),
    );
    const dirty = Object.keys(changes).length > 0;
    const { run, busy, problem } = useSubmit(async () => {
        await patch(`/v2/members/${encodeURIComponent(member.memberId)}`, changes);
        await changed("/v2/members", "/v2/me");
        tell(t("kit.saved"));
        onClose();
    });
    const change = (next: Partial<Edited>): void => setEdited({ ...edited, ...next });
    return (
        <FormDialog
            title={t("people.edit.title", { name: nameOf(member) })}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <div className="sg-two">
                <TextField
                    label={t("people.first-name")}
                    autoFocus
                    value={edited.firstName}
                    onChange={(firstName) => change({ firstName })}
                    error={said(problem, "firstName")}
                />
                <TextField
                    label={t("people.last-name")}
                    value={edited.lastName}
                    onChange={(lastName) => change({ lastName })}
                    error={said(problem, "lastName")}
                />
            </div>
            <TextField
                label={t("people.email")}
                kind="email"
                value={edited.email}
                onChange={(email) => change({ email })}
                error={said(problem, "email")}
            />
            <AccountTypeField
                value={edited.memberType}
                onChange={(memberType) => change({ memberType })}
                error={said(problem, "memberType")}
            />
            <LocalSignIn
                accountType={edited.memberType}
                on={edited.localSignIn ?? false}
                onChange={(localSignIn) => change({ localSignIn })}
            />
        </FormDialog>
    );
}
