import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { ChoiceField } from "../kit/fields";
import { NamedFields, type Named } from "../kit/named-fields";

export interface TeamDraft extends Named {
    visibility: "public" | "private";
}

interface TeamFieldsProps {
    draft: TeamDraft;
    problem: ApiError | null;
    onChange(change: Partial<TeamDraft>): void;
}

/** What a team is called, and who sees that it is there. */
export function TeamFields({ draft, problem, onChange }: TeamFieldsProps): ReactNode {
    return (
        <>
            <NamedFields draft={draft} problem={problem} onChange={onChange} />
            <ChoiceField
                label={t("teams.visibility")}
                value={draft.visibility}
                hint={t(`teams.visibility.${draft.visibility}.hint`)}
                choices={[
                    { value: "private", label: t("teams.visibility.private") },
                    { value: "public", label: t("teams.visibility.public") },
                ]}
                onChange={(visibility) => onChange({ visibility: visibility === "public" ? "public" : "private" })}
            />
        </>
    );
}
