import { Button, Form } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { question } from "../api/queries";
import type { FileEntry, Member, ObjectAction } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField } from "../kit/fields";
import { FileSearch } from "../kit/file-search";
import { MemberSearch } from "../kit/member-search";
import { Waiting } from "../kit/states";

export const ACTIONS: readonly ObjectAction[] = ["view", "explore", "create-inside", "edit", "share", "use", "annotate"];

export interface Asked {
    memberId: string;
    inodeId: string;
    action: ObjectAction;
}

interface AskFormProps {
    asked: Partial<Asked>;
    member: Member | null;
    onAsk(asked: Asked): void;
}

/** Who, with what, does what. It is asked on demand only, for asking is recorded. */
export function AskForm(props: AskFormProps): ReactNode {
    const { inodeId } = props.asked;
    const file = useQuery({
        ...question<FileEntry>(`/v2/files/${encodeURIComponent(inodeId ?? "")}`),
        enabled: inodeId !== undefined,
    });
    if (inodeId !== undefined && file.isPending) return <Waiting lines={3} />;
    return <Fields {...props} shown={file.data?.name ?? inodeId ?? ""} />;
}

function Fields({ asked, member, onAsk, shown }: AskFormProps & { shown: string }): ReactNode {
    const [who, setWho] = useState(member);
    const [inodeId, setInodeId] = useState(asked.inodeId ?? null);
    const [action, setAction] = useState<ObjectAction>(asked.action ?? "view");
    const ready = who !== null && inodeId !== null;
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (ready) onAsk({ memberId: who.memberId, inodeId, action });
    };
    return (
        <Form onSubmit={submit} className="sg-narrow-form">
            <MemberSearch label={t("why.member")} required chosen={who} onChoose={setWho} />
            <FileSearch
                label={t("why.object")}
                required
                shown={shown}
                onChoose={setInodeId}
                hint={t("why.object.hint")}
            />
            <ChoiceField
                label={t("why.action")}
                value={action}
                choices={ACTIONS.map((value) => ({ value, label: t(`why.action.${value}`) }))}
                onChange={(value) => setAction(ACTIONS.find((each) => each === value) ?? "view")}
            />
            <div>
                <Button type="submit" isDisabled={!ready}>
                    {t("why.verb")}
                </Button>
            </div>
        </Form>
    );
}
