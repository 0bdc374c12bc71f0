import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { Member } from "../api/types";
import { count, rich, t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { said } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { MemberSearch } from "../kit/member-search";
import { nameOf } from "../kit/names";
import { Answer } from "../kit/states";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";

interface Props {
    member: Member;
    onClose(): void;
}

interface Belongings {
    documents: number;
    credentials: number;
}

const pathOf = (member: Member): string => `/v2/members/${encodeURIComponent(member.memberId)}`;

/** Takes a person's access away, and gives what they own to somebody else. */
export function DeactivateDialog({ member, onClose }: Props): ReactNode {
    const belongings = useQuery(question<Belongings>(`${pathOf(member)}/belongings`));
    const [heir, setHeir] = useState<Member | null>(null);
    const changed = useChanged();
    const tell = useToast();
    const owns = (belongings.data?.documents ?? 0) + (belongings.data?.credentials ?? 0) > 0;
    const { run, busy, problem } = useSubmit(async () => {
        await patch(pathOf(member), { isArchived: true, ...(heir ? { newOwnerId: heir.memberId } : {}) });
        await changed("/v2/members", "/v2/credentials");
        tell(t("people.deactivate.done", { name: nameOf(member) }));
        onClose();
    });
    return (
        <FormDialog
            title={t("people.deactivate.title", { name: nameOf(member) })}
            verb={t("people.deactivate.verb")}
            busy={busy}
            problem={problem}
            danger
            asks
            ready={belongings.data !== undefined && (!owns || heir !== null)}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{rich("people.deactivate.lead", { name: <strong>{nameOf(member)}</strong> })}</p>
            <Answer of={belongings} lines={2}>
                {({ documents, credentials }) => (
                    <>
                        <p>
                            {t("people.deactivate.owns", {
                                documents: count("people.documents", documents),
                                credentials: count("people.owned-credentials", credentials),
                            })}
                        </p>
                        {owns && (
                            <MemberSearch
                                label={t("people.heir")}
                                required
                                chosen={heir}
                                onChoose={setHeir}
                                except={[member.memberId]}
                                hint={t("people.heir.hint")}
                                error={said(problem, "newOwnerId")}
                            />
                        )}
                    </>
                )}
            </Answer>
        </FormDialog>
    );
}

/** Lets a person in again. */
export function ReactivateDialog({ member, onClose }: Props): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await patch(pathOf(member), { isArchived: false });
        await changed("/v2/members", "/v2/credentials");
        tell(t("people.reactivate.done", { name: nameOf(member) }));
    };
    return (
        <Confirm
            title={t("people.reactivate.title", { name: nameOf(member) })}
            verb={t("people.reactivate.verb")}
            work={work}
            onClose={onClose}
        >
            {t("people.reactivate.lead")}
        </Confirm>
    );
}
