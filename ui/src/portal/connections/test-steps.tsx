import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { ConnectionTest } from "../api/types";
import { t } from "../i18n/text";

/** What was tried, step by step, and where it ended. */
export function TestSteps({ of }: { of: ConnectionTest }): ReactNode {
    const good = of.read === "SUCCESS";
    return (
        <div role="status" className="sg-stack">
            <Label status={good ? "success" : "danger"}>{t(good ? "connections.works" : "connections.fails")}</Label>
            {of.steps && (
                <ol className="sg-plain-list">
                    {of.steps.map((step) => (
                        <li key={step.name} className="sg-row">
                            <Label isCompact status={step.ok ? "success" : "danger"}>
                                {t(step.ok ? "connections.step.ok" : "connections.step.failed")}
                            </Label>
                            <span>{step.name}</span>
                            <small className="sg-soft">{step.detail}</small>
                        </li>
                    ))}
                </ol>
            )}
        </div>
    );
}
