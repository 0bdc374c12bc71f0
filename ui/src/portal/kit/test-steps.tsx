import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";

export interface Step {
    name: string;
    ok: boolean;
    detail: string;
}

/** What was tried, step by step, and where it ended. */
export function TestSteps({ good, steps }: { good: boolean; steps: readonly Step[] }): ReactNode {
    return (
        <div role="status" className="sg-stack">
            <div>
                <Label status={good ? "success" : "danger"}>{t(good ? "kit.works" : "kit.fails")}</Label>
            </div>
            {steps.length > 0 && (
                <ol className="sg-plain-list">
                    {steps.map((step) => (
                        <li key={step.name} className="sg-row">
                            <Label isCompact status={step.ok ? "success" : "danger"}>
                                {t(step.ok ? "kit.step.ok" : "kit.step.failed")}
                            </Label>
                            <span>{step.name}</span>
                            <small className="sg-soft sg-wraps">{step.detail}</small>
                        </li>
                    ))}
                </ol>
            )}
        </div>
    );
}
