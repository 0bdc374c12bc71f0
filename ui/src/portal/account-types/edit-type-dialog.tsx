import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { useChanged } from "../api/queries";
import type { AccountType, Permission } from "../api/types";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { EffectPreview } from "./effect";
import { Loaded } from "./loaded";
import { TypeForm, type TypeDraft } from "./type-form";
import { address, allPermissions, permissionsOf, same, TYPES, type KnownPermission } from "./types";

interface EditTypeDialogProps {
    type: AccountType;
    onClose(): void;
}

/** Changes an account type, and says beforehand who gains and loses what by it. */
export function EditTypeDialog({ type, onClose }: EditTypeDialogProps): ReactNode {
    const own = useQuery(permissionsOf(type));
    const all = useQuery(allPermissions);
    const title = t("types.edit.title", { name: type.accountTypeName });
    return (
        <Loaded title={title} of={own} onClose={onClose}>
            {(had) => (
                <Loaded title={title} of={all} onClose={onClose}>
                    {(known) => <Editing title={title} type={type} had={had} all={known} onClose={onClose} />}
                </Loaded>
            )}
        </Loaded>
    );
}

interface EditingProps extends EditTypeDialogProps {
    title: string;
    had: readonly Permission[];
    all: readonly KnownPermission[];
}

function Editing({ title, type, had, all, onClose }: EditingProps): ReactNode {
    const [before] = useState<TypeDraft>(() => ({
        name: type.accountTypeName,
        description: type.description,
        permissions: had.map((each) => each.permission),
    }));
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async (draft: TypeDraft) => {
        await patch(address(type.accountTypeId), differences(before, draft));
        await changed(TYPES, "/v2/members", "/v2/me");
        tell(t("types.edit.done"));
        onClose();
    });
    return (
        <TypeForm
            title={title}
            verb={t("kit.save")}
            before={before}
            all={all}
            busy={busy}
            problem={problem}
            fixedName={!type.isCustom}
            onSave={(draft) => void run(draft)}
            onClose={onClose}
        >
            {(draft) => <EffectPreview title={t("types.effect")} of={type} permissions={draft.permissions} />}
        </TypeForm>
    );
}

/** Only what is different is sent, so that nothing another Admin did meanwhile is undone. */
export function differences(before: TypeDraft, after: TypeDraft): Partial<TypeDraft> {
    return {
        ...(after.name === before.name ? {} : { name: after.name }),
        ...(after.description === before.description ? {} : { description: after.description }),
        ...(same(after.permissions, before.permissions) ? {} : { permissions: after.permissions }),
    };
}
