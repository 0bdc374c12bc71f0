import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Assignment, PageOf } from "../api/types";
import { rich, t } from "../i18n/text";
import { Answer } from "../kit/states";

export type Grantees = "users" | "teams";

interface AssignmentsProps {
    path: string;
    to: Grantees;
    busy: boolean;
    onTake(id: string): void;
}

/** Who has a value of their own. */
export function Assignments({ path, to, busy, onTake }: AssignmentsProps): ReactNode {
    const assignments = useQuery(question<PageOf<Assignment>>(`${path}/${to}`, { limit: 1000 }));
    return (
        <Answer of={assignments} lines={2}>
            {({ entries }) =>
                entries.length === 0 ? (
                    <p className="sg-soft">{t(`attributes.none.${to}`)}</p>
                ) : (
                    <ul className="sg-plain-list">
                        {entries.map((each) => (
                            <Assigned key={each.userId ?? each.teamId} of={each} busy={busy} onTake={onTake} />
                        ))}
                    </ul>
                )
            }
        </Answer>
    );
}

function Assigned({ of, busy, onTake }: { of: Assignment; busy: boolean; onTake: (id: string) => void }): ReactNode {
    const name = of.name || of.email || of.userId || of.teamId || "";
    return (
        <li className="sg-row">
            <span className="sg-grow">
                {rich("attributes.assigned", { name: <strong>{name}</strong>, value: <code>{of.value.val}</code> })}{" "}
                {of.priority !== undefined && (
                    <small className="sg-soft">{t("attributes.priority", { number: of.priority })}</small>
                )}
            </span>
            <Button
                variant="link"
                isInline
                isDisabled={busy}
                aria-label={t("attributes.take.who", { name })}
                onClick={() => onTake(of.userId ?? of.teamId ?? "")}
            >
                {t("attributes.take")}
            </Button>
        </li>
    );
}
