import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { get, type ApiError } from "../api/client";
import { question } from "../api/queries";
import type { Credential, Finding, Hygiene } from "../api/types";
import { rich, t } from "../i18n/text";
import { Problem } from "../kit/problem";
import { Answer, Empty } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { When } from "../kit/when";
import { LateLeaks } from "./late-leaks";
import { useLateLeaks } from "./leaks";
import { useCredentialDialogs, type Opening } from "./dialogs";

/** Which dialog mends a finding; an owner is changed where the rest is edited. */
const MENDS: Record<Finding["action"], "revoke" | "disable" | "rotate" | "edit"> = {
    revoke: "revoke",
    disable: "disable",
    rotate: "rotate",
    edit: "edit",
    "change-owner": "edit",
};

/** What is wrong with the credentials there are, with what mends it beside each. */
export function HygieneTab(): ReactNode {
    const hygiene = useQuery(question<Hygiene>("/v2/credentials/hygiene"));
    const leaks = useLateLeaks();
    const { open, dialogs } = useCredentialDialogs();
    return (
        <>
            <LateLeaks of={leaks} onOpen={(clientId) => open({ kind: "details", clientId })} />
            <Answer of={hygiene}>
                {({ checkedAt, findings }) => (
                    <>
                        <p className="sg-note">{rich("hygiene.checked", { when: <When at={checkedAt} /> })}</p>
                        {findings.length === 0 ? (
                            leaks.length === 0 && <Empty title={t("hygiene.none")}>{t("hygiene.none.hint")}</Empty>
                        ) : (
                            <Findings findings={findings} open={open} />
                        )}
                    </>
                )}
            </Answer>
            {dialogs}
        </>
    );
}

function Findings({ findings, open }: { findings: readonly Finding[]; open: (what: Opening) => void }): ReactNode {
    const [problem, setProblem] = useState<ApiError | null>(null);
    return (
        <>
            <Problem problem={problem} />
            <ul className="sg-plain-list" aria-label={t("developer.tab.hygiene")}>
                {findings.map((each) => (
                    <li key={each.kind + each.clientId}>
                        <Found finding={each} open={open} onProblem={setProblem} />
                    </li>
                ))}
            </ul>
        </>
    );
}

interface FoundProps {
    finding: Finding;
    open(what: Opening): void;
    onProblem(problem: ApiError | null): void;
}

function Found({ finding, open, onProblem }: FoundProps): ReactNode {
    const { run, busy } = useSubmit(async () => {
        onProblem(null);
        try {
            const credential = await get<Credential>(`/v2/credentials/${encodeURIComponent(finding.clientId)}`);
            open({ kind: MENDS[finding.action], credential });
        } catch (failure) {
            onProblem(failure as ApiError);
        }
    });
    return (
        <div className="sg-row">
            <Label isCompact status={finding.kind === "idle" || finding.kind === "unused" ? "info" : "warning"}>
                {t(`hygiene.kind.${finding.kind}`)}
            </Label>
            <div className="sg-grow">
                <Button variant="link" isInline onClick={() => open({ kind: "details", clientId: finding.clientId })}>
                    {finding.name}
                </Button>
                <p>{finding.sentence}</p>
            </div>
            <Button
                variant="secondary"
                size="sm"
                isDisabled={busy}
                onClick={() => void run()}
                aria-label={t("hygiene.mend", { action: t(`hygiene.action.${finding.action}`), name: finding.name })}
            >
                {t(`hygiene.action.${finding.action}`)}
            </Button>
        </div>
    );
}
