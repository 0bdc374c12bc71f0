import { Alert, Button, Checkbox } from "@patternfly/react-core";
import { useCallback, useId, useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Dialog } from "./dialog";
import { useStaying } from "./leaving";

interface OneTimeDialogProps {
    title: string;
    onDone(): void;
    /** What is shown; `took` is to be told once the secret is in somebody's hands. */
    children(took: () => void): ReactNode;
}

/**
 * Shows what is shown once. Neither Escape nor a click outside nor Back closes it; only Done does, and Done waits until
 * the secret was copied or somebody says it is stored.
 */
export function OneTimeDialog({ title, onDone, children }: OneTimeDialogProps): ReactNode {
    const [stored, setStored] = useState(false);
    const [copied, setCopied] = useState(false);
    const [stayed, setStayed] = useState(false);
    const safe = stored || copied;
    useStaying(
        !safe,
        useCallback(() => setStayed(true), []),
    );
    const box = useId();
    const done = (
        <>
            <Checkbox
                id={box}
                label={t("secret.stored")}
                isChecked={safe}
                isDisabled={copied}
                onChange={(_event, on) => setStored(on)}
            />
            <Button className="sg-end" onClick={onDone} isDisabled={!safe}>
                {t("kit.done")}
            </Button>
        </>
    );
    return (
        <Dialog title={title} shape="wide" actions={done}>
            <div className="sg-stack">
                <Alert component="p" variant={stayed ? "danger" : "warning"} isInline title={t("secret.once")} isLiveRegion />
                {children(() => setCopied(true))}
            </div>
        </Dialog>
    );
}
