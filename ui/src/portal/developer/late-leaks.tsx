import { Button, Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { AuditEntry } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { rich, t } from "../i18n/text";
import { When } from "../kit/when";
import { clientOf } from "./leaks";

interface LateLeaksProps {
    of: readonly AuditEntry[];
    onOpen(clientId: string): void;
}

/** The secrets that were reported as leaked in the last months, before all that can wait. */
export function LateLeaks({ of, onOpen }: LateLeaksProps): ReactNode {
    if (of.length === 0) return null;
    return (
        <section aria-label={t("leak.list")}>
            <ul className="sg-plain-list" aria-label={t("leak.list")}>
                {of.map((each) => (
                    <li key={each.number} className="sg-row">
                        <Label isCompact status="danger">
                            {t("leak.label")}
                        </Label>
                        <div className="sg-grow">
                            <Button variant="link" isInline onClick={() => onOpen(clientOf(each))}>
                                {nameIn(each)}
                            </Button>
                            <p>{rich("leak.lead", { when: <When at={each.at} /> })}</p>
                        </div>
                        <GuideLink to="secret-shapes">{t("leak.guide")}</GuideLink>
                    </li>
                ))}
            </ul>
        </section>
    );
}

/** What the credential was called when it was reported. */
function nameIn(entry: AuditEntry): string {
    const { name } = entry.details;
    return typeof name === "string" && name !== "" ? name : clientOf(entry);
}
