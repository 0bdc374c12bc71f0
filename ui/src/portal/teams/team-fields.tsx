import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { ChoiceField, said, TextField } from "../kit/fields";

export interface TeamDraft {
    name: string;
    description: string;
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
            <TextField
                label={t("teams.name")}
                required
                autoFocus
                value={draft.name}
                onChange={(name) => onChange({ name })}
                error={said(problem, "name")}
            />
            <TextField
                label={t("teams.description")}
                lines={2}
                value={draft.description}
                onChange={(description) => onChange({ description })}
                error={said(problem, "description")}
            />
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
