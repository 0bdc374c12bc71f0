import type { ReactNode } from "react";
import type { AuditEntry } from "../api/types";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Dialog } from "../kit/dialog";
import { Facts } from "../kit/facts";
import { When } from "../kit/when";
import { Outcome } from "./outcome";

const text = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** One entry of the audit, whole. */
export function EntryDialog({ entry, onClose }: { entry: AuditEntry; onClose: () => void }): ReactNode {
    const details = Object.entries(entry.details ?? {});
    return (
        <Dialog title={entry.action} shape="wide" onClose={onClose}>
            <div className="sg-stack">
                <Facts
                    of={[
                        [t("audit.number"), String(entry.number)],
                        [t("audit.at"), <When key="at" at={entry.at} />],
                        [t("audit.actor"), entry.actorName || entry.actor || "–"],
                        [t("audit.subject"), entry.subject || "–"],
                        [t("audit.outcome"), <Outcome key="outcome" of={entry.outcome} />],
                        [t("audit.address"), entry.address || "–"],
                        [
                            t("audit.request"),
                            entry.requestId ? <Copyable key="id" text={entry.requestId} label={t("audit.copy-request")} /> : "–",
                        ],
                    ]}
                />
                {details.length > 0 && (
                    <Facts of={details.map(([name, value]) => [name, <code key={name}>{text(value)}</code>] as const)} />
                )}
            </div>
        </Dialog>
    );
}
