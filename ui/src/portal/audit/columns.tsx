import { Button } from "@patternfly/react-core";
import type { AuditEntry } from "../api/types";
import { t } from "../i18n/text";
import type { Column } from "../kit/listing/types";
import type { Changes } from "../kit/url-state";
import { When } from "../kit/when";
import { Outcome } from "./outcome";

interface Doing {
    open(entry: AuditEntry): void;
    narrow(changes: Changes): void;
}

const reasonOf = (entry: AuditEntry): string | null => {
    const reason = entry.details["reason"];
    return typeof reason === "string" && reason !== "" ? reason : null;
};

/** What the audit table shows; who did it and to what narrow the table when pressed. */
export function auditColumns({ open, narrow }: Doing): readonly Column<AuditEntry>[] {
    const narrowing = (label: string, changes: Changes, text: string) => (
        <Button variant="link" isInline aria-label={label} onClick={() => narrow(changes)}>
            {text}
        </Button>
    );
    return [
        { id: "at", label: t("audit.at"), cell: (entry) => <When at={entry.at} /> },
        {
            id: "actor",
            label: t("audit.actor"),
            cell: (entry) =>
                entry.actor
                    ? narrowing(
                          t("audit.only-actor", { name: entry.actorName || entry.actor }),
                          { actor: entry.actor },
                          entry.actorName || entry.actor,
                      )
                    : "–",
        },
        {
            id: "action",
            label: t("audit.action"),
            cell: (entry) => (
                <Button
                    variant="link"
                    isInline
                    onClick={() => open(entry)}
                    aria-label={t("audit.open", { action: entry.action })}
                >
                    <code>{entry.action}</code>
                </Button>
            ),
        },
        {
            id: "subject",
            label: t("audit.subject"),
            cell: (entry) =>
                entry.subject
                    ? narrowing(
                          t("audit.only-subject", { name: entry.subject }),
                          { subject: entry.subject },
                          shortened(entry.subject),
                      )
                    : "–",
        },
        { id: "outcome", label: t("audit.outcome"), cell: (entry) => <Outcome of={entry.outcome} reason={reasonOf(entry)} /> },
        { id: "address", label: t("audit.address"), cell: (entry) => entry.address || "–" },
    ];
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 12)}…${text.slice(-6)}` : text);
