import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";

/** Whether it was done or refused, and why it was. */
export function Outcome({ of, reason = null }: { of: "ok" | "refused"; reason?: string | null }): ReactNode {
    return (
        <span className="sg-row">
            <Label isCompact status={of === "ok" ? "success" : "danger"}>
                {t(`audit.outcome.${of}`)}
            </Label>
            {reason && <span>{reason}</span>}
        </span>
    );
}
