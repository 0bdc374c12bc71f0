import type { ReactNode } from "react";
import { useState } from "react";
import type { ApiError } from "../api/client";
import { said } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { NamedFields, type Named } from "../kit/named-fields";
import { PermissionsField } from "./permissions-field";
import { same, type KnownPermission } from "./types";

export interface TypeDraft extends Named {
    permissions: readonly string[];
}

interface TypeFormProps {
    title: string;
    verb: string;
    before: TypeDraft;
    all: readonly KnownPermission[];
    busy: boolean;
    problem: ApiError | null;
    /** The default types keep their names. */
    fixedName?: boolean;
    /** What is there to be saved even if nothing was typed. */
    fresh?: boolean;
    onSave(draft: TypeDraft): void;
    onClose(): void;
    /** What saving does. */
    children?(draft: TypeDraft): ReactNode;
}

/** An account type in the making: name, description and what its members may do. */
export function TypeForm(props: TypeFormProps): ReactNode {
    const { title, verb, before, all, busy, problem, fixedName = false, fresh = false } = props;
    const [draft, setDraft] = useState(before);
    const change = (next: Partial<TypeDraft>): void => setDraft({ ...draft, ...next });
    const dirty =
        draft.name !== before.name || draft.description !== before.description || !same(draft.permissions, before.permissions);
    return (
        <FormDialog
            title={title}
            verb={verb}
            shape="wide"
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={(fresh || dirty) && draft.name.trim() !== ""}
            onSubmit={() => props.onSave({ ...draft, name: draft.name.trim() })}
            onClose={props.onClose}
        >
            <NamedFields draft={draft} problem={problem} fixedName={fixedName} onChange={change} />
            <PermissionsField
                all={all}
                chosen={draft.permissions}
                error={said(problem, "permissions")}
                onChange={(permissions) => change({ permissions })}
            />
            {props.children?.(draft)}
        </FormDialog>
    );
}
