import type { ReactNode } from "react";
import { FormDialog } from "./form-dialog";
import { useSubmit } from "./use-submit";

interface ConfirmProps {
    title: string;
    verb: string;
    children: ReactNode;
    work(): Promise<void>;
    onClose(): void;
    danger?: boolean;
    /** The work itself sees to what is shown next. */
    stays?: boolean;
}

/** Asks before something is done that others notice. */
export function Confirm({ title, verb, children, work, onClose, danger = false, stays = false }: ConfirmProps): ReactNode {
    const { run, busy, problem } = useSubmit(async () => {
        await work();
        if (!stays) onClose();
    });
    return (
        <FormDialog
            title={title}
            verb={verb}
            busy={busy}
            problem={problem}
            danger={danger}
            asks
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <div>{children}</div>
        </FormDialog>
    );
}
