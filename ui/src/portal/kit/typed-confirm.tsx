import { useState, type ReactNode } from "react";
import { rich, t } from "../i18n/text";
import { TextField } from "./fields";
import { FormDialog } from "./form-dialog";
import { useSubmit } from "./use-submit";

interface TypedConfirmProps {
    title: string;
    verb: string;
    /** What has to be typed, letter by letter. */
    name: string;
    children: ReactNode;
    work(): Promise<void>;
    onClose(): void;
}

/** Asks for the name before something is done that cannot be undone. */
export function TypedConfirm({ title, verb, name, children, work, onClose }: TypedConfirmProps): ReactNode {
    const [typed, setTyped] = useState("");
    const { run, busy, problem } = useSubmit(async () => {
        await work();
        onClose();
    });
    return (
        <FormDialog
            title={title}
            verb={verb}
            busy={busy}
            problem={problem}
            danger
            ready={typed === name}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <div>{children}</div>
            <TextField
                label={t("kit.type-name")}
                hint={rich("kit.type-name.hint", { name: <strong>{name}</strong> })}
                value={typed}
                onChange={setTyped}
                autoFocus
            />
        </FormDialog>
    );
}
