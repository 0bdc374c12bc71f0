import { Button } from "@patternfly/react-core";
import CheckIcon from "@patternfly/react-icons/dist/esm/icons/check-icon";
import CopyIcon from "@patternfly/react-icons/dist/esm/icons/copy-icon";
import { useEffect, useState, type ReactNode } from "react";
import { t } from "../i18n/text";

const SHOWN_MS = 2_500;

interface CopyProps {
    /** What is copied; asked for only when it is. */
    text: string;
    /** What it is called: "Copy client ID". */
    label: string;
    children?: ReactNode;
    onCopied?: () => void;
    /** With that label as its text. */
    labelled?: boolean;
}

/** Puts a text into the clipboard, and says so where it was pressed. */
export function Copy({ text, label, onCopied, labelled = false }: CopyProps): ReactNode {
    const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
    useEffect(() => {
        if (outcome === null) return;
        const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
        return () => clearTimeout(timer);
    }, [outcome]);
    const copy = async (): Promise<void> => {
        try {
            await navigator.clipboard.writeText(text);
            setOutcome("copied");
            onCopied?.();
        } catch {
            setOutcome("failed");
        }
    };
    const told = outcome === "copied" ? t("kit.copied") : outcome === "failed" ? t("kit.copy-failed") : "";
    return (
        <span className="sg-copy">
            <Button
                variant={labelled ? "secondary" : "plain"}
                size="sm"
                {...(labelled ? {} : { "aria-label": label })}
                icon={outcome === "copied" ? <CheckIcon /> : <CopyIcon />}
                onClick={() => void copy()}
            >
                {labelled ? label : undefined}
            </Button>
            <span role="status" className={labelled ? "sg-copied" : "sg-copied sg-over"}>
                {told}
            </span>
        </span>
    );
}

/** A value set as code, with a button that copies it. */
export function Copyable({ text, shown = text, label }: { text: string; shown?: string; label: string }): ReactNode {
    return (
        <span className="sg-copyable">
            <code className={shown === text ? undefined : "sg-short"}>{shown}</code>
            <Copy text={text} label={label} />
        </span>
    );
}
