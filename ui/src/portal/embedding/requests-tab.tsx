import { Alert } from "@patternfly/react-core";
import { useEffect, useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { Log } from "./events-tab";
import { refusals, type Heard, type Marks } from "./visit";

/** A host may be told within this time; after it something is wrong. */
const PATIENCE_MS = 10_000;

interface RequestsTabProps {
    number: number;
    marks: Marks;
    log: readonly Heard[];
}

/** How long the load took, and what was refused, as far as a host can know. */
export function RequestsTab({ number, marks, log }: RequestsTabProps): ReactNode {
    const refused = refusals(log);
    const silent = useSilence(number, marks.loaded === undefined && marks.failed === undefined);
    return (
        <div className="sg-stack">
            <Facts
                of={[
                    [t("sandbox.requests.document"), time(marks.document)],
                    [t("sandbox.requests.loaded"), time(marks.loaded ?? marks.failed)],
                    [t("sandbox.requests.data"), time(marks.data)],
                ]}
            />
            {silent && (
                <Alert component="p" variant="warning" isInline title={t("sandbox.requests.silent")}>
                    {t("sandbox.requests.silent.hint")}
                </Alert>
            )}
            <section aria-label={t("sandbox.requests.refused")}>
                <h3 className="sg-heading">{t("sandbox.requests.refused")}</h3>
                {refused.length === 0 ? <p className="sg-soft">{t("sandbox.requests.none")}</p> : <Log of={refused} />}
            </section>
        </div>
    );
}

/** Milliseconds as people read them. */
export const time = (milliseconds: number | undefined): string =>
    milliseconds === undefined ? "–" : t("sandbox.ms", { count: Math.round(milliseconds).toLocaleString("en") });

/** Whether nothing was heard for too long. */
function useSilence(number: number, waiting: boolean): boolean {
    const [over, setOver] = useState(false);
    useEffect(() => {
        setOver(false);
        if (!waiting) return;
        const timer = setTimeout(() => setOver(true), PATIENCE_MS);
        return () => clearTimeout(timer);
    }, [number, waiting]);
    return over && waiting;
}
