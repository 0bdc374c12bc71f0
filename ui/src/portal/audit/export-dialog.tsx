import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { withParams } from "../api/client";
import { rich, t } from "../i18n/text";
import { TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { fetchFile } from "./fetch-file";
import { bound } from "./filters";

/** Opens the export. */
export function ExportDialogButton(): ReactNode {
    const [open, setOpen] = useState(false);
    return (
        <>
            <Button variant="secondary" onClick={() => setOpen(true)}>
                {t("audit.export")}
            </Button>
            {open && <ExportDialog onClose={() => setOpen(false)} />}
        </>
    );
}

/** Hands the audit over as a file that can be verified without this server. */
function ExportDialog({ onClose }: { onClose: () => void }): ReactNode {
    const [from, setFrom] = useState("");
    const [to, setTo] = useState("");
    const { run, busy, problem } = useSubmit(async () => {
        await fetchFile(withParams("/v2/audit/export", { from: bound(from, "first"), to: bound(to, "last") }), "audit.jsonl");
        onClose();
    });
    return (
        <FormDialog
            title={t("audit.export.title")}
            verb={t("audit.export.verb")}
            busy={busy}
            problem={problem}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{rich("audit.export.lead", { command: <code>./signet audit verify --file audit.jsonl</code> })}</p>
            <div className="sg-two">
                <TextField
                    kind="date"
                    label={t("audit.from")}
                    value={from}
                    onChange={setFrom}
                    hint={t("audit.export.all")}
                    autoFocus
                />
                <TextField kind="date" label={t("audit.to")} value={to} onChange={setTo} />
            </div>
        </FormDialog>
    );
}
