import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { NamedFields } from "../kit/named-fields";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";

const NOTHING = { name: "", description: "", value: "" };

/** Defines an attribute and what it is for those to whom nothing else is assigned. */
export function CreateAttributeDialog({ onClose }: { onClose: () => void }): ReactNode {
    const [draft, setDraft] = useState(NOTHING);
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        await post("/v2/user-attributes", {
            name: draft.name.trim(),
            ...(draft.description.trim() === "" ? {} : { description: draft.description.trim() }),
            ...(draft.value === "" ? {} : { defaultValue: { val: draft.value, type: "string" } }),
        });
        await changed("/v2/user-attributes");
        tell(t("attributes.created.done", { name: draft.name.trim() }));
        onClose();
    });
    const change = (next: Partial<typeof draft>): void => setDraft({ ...draft, ...next });
    return (
        <FormDialog
            title={t("attributes.create.title")}
            verb={t("attributes.create.verb")}
            busy={busy}
            problem={problem}
            dirty={draft !== NOTHING}
            ready={draft.name.trim() !== ""}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <NamedFields draft={draft} problem={problem} onChange={change} />
            <TextField
                label={t("attributes.default")}
                value={draft.value}
                onChange={(value) => change({ value })}
                hint={t("attributes.default.hint")}
                error={said(problem, "defaultValue")}
            />
        </FormDialog>
    );
}
