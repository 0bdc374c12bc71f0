import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { said, TextField } from "./fields";

export interface Named {
    name: string;
    description: string;
}

interface NamedFieldsProps {
    draft: Named;
    problem: ApiError | null;
    onChange(change: Partial<Named>): void;
    /** What has a name that stays. */
    fixedName?: boolean;
}

/** What something is called, and what it is for. */
export function NamedFields({ draft, problem, onChange, fixedName = false }: NamedFieldsProps): ReactNode {
    return (
        <>
            {!fixedName && (
                <TextField
                    label={t("kit.name")}
                    required
                    autoFocus
                    value={draft.name}
                    onChange={(name) => onChange({ name })}
                    error={said(problem, "name")}
                />
            )}
            <TextField
                label={t("kit.description")}
                lines={2}
                value={draft.description}
                onChange={(description) => onChange({ description })}
                error={said(problem, "description")}
            />
        </>
    );
}
