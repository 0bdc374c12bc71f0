import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { Loaded } from "./loaded";
import { TypeForm, type TypeDraft } from "./type-form";
import { allPermissions, permissionsOf, TYPES } from "./types";

const NOTHING: TypeDraft = { name: "", description: "", permissions: [] };

/** Makes an account type that permits nothing yet. */
export function CreateTypeDialog({ onClose }: { onClose: () => void }): ReactNode {
    return <Creation before={NOTHING} onClose={onClose} />;
}

/** Makes one like another. */
export function CopyTypeDialog({ of, onClose }: { of: AccountType; onClose: () => void }): ReactNode {
    const own = useQuery(permissionsOf(of));
    return (
        <Loaded title={t("types.create.title")} of={own} onClose={onClose}>
            {(permissions) => (
                <Creation
                    before={{
                        name: t("types.copy.name", { name: of.accountTypeName }),
                        description: of.description,
                        permissions: permissions.map((each) => each.permission),
                    }}
                    onClose={onClose}
                />
            )}
        </Loaded>
    );
}

function Creation({ before, onClose }: { before: TypeDraft; onClose: () => void }): ReactNode {
    const all = useQuery(allPermissions);
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async (draft: TypeDraft) => {
        const made = await post<AccountType>(TYPES, draft);
        await changed(TYPES);
        tell(t("types.create.done", { name: made.accountTypeName }));
        onClose();
    });
    return (
        <Loaded title={t("types.create.title")} of={all} onClose={onClose}>
            {(known) => (
                <TypeForm
                    title={t("types.create.title")}
                    verb={t("types.create.verb")}
                    before={{ ...before, permissions: assignable(before.permissions, known.map((each) => each.permission)) }}
                    all={known}
                    busy={busy}
                    problem={problem}
                    fresh
                    onSave={(draft) => void run(draft)}
                    onClose={onClose}
                />
            )}
        </Loaded>
    );
}

/** A copy of Admin does not administer. */
const assignable = (permissions: readonly string[], known: readonly string[]): readonly string[] =>
    permissions.filter((each) => known.includes(each));
