import { Alert, Card, CardBody } from "@patternfly/react-core";
import CheckIcon from "@patternfly/react-icons/dist/esm/icons/check-icon";
import MinusIcon from "@patternfly/react-icons/dist/esm/icons/minus-icon";
import TimesIcon from "@patternfly/react-icons/dist/esm/icons/times-icon";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Explanation, Member, Reason } from "../api/types";
import { t } from "../i18n/text";
import { nameOf } from "../kit/names";
import { Answer } from "../kit/states";
import type { Asked } from "./ask-form";
import { marks, type Mark } from "./marks";

const ICONS = { yes: CheckIcon, no: TimesIcon, open: MinusIcon } as const;

/** The decision, and the rules it came from. Not asked again by itself: each question is recorded. */
export function Answered({ asked }: { asked: Asked }): ReactNode {
    const explanation = useQuery({
        ...question<Explanation>("/v2/permissions/explain", { ...asked }),
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
    });
    const member = useQuery(question<Member>(`/v2/members/${encodeURIComponent(asked.memberId)}`));
    const who = member.data ? nameOf(member.data) : asked.memberId;
    return <Answer of={explanation}>{(found) => <Decision of={found} who={who} />}</Answer>;
}

function Decision({ of, who }: { of: Explanation; who: string }): ReactNode {
    const found = marks(of);
    const action = t(`why.action.${of.action}`);
    return (
        <Card component="section" aria-label={t("why.answer")}>
            <CardBody className="sg-stack">
                <div role="status">
                    <Alert
                        component="h2"
                        isInline
                        variant={of.allowed ? "success" : "danger"}
                        title={t(of.allowed ? "why.yes" : "why.no")}
                    >
                        {t(of.allowed ? "why.yes.lead" : "why.no.lead", { who, action })}
                    </Alert>
                </div>
                <ol className="sg-plain-list">
                    {of.reasons.map((reason, at) => (
                        <Step key={at} of={reason} mark={found[at] ?? "open"} />
                    ))}
                </ol>
            </CardBody>
        </Card>
    );
}

function Step({ of, mark }: { of: Reason; mark: Mark }): ReactNode {
    const Icon = ICONS[mark];
    return (
        <li className="sg-row">
            <span className={`sg-mark-${mark}`}>
                <Icon aria-hidden="true" />
                <span className="pf-v6-screen-reader">{t(`why.mark.${mark}`)}</span>
            </span>
            <strong className="sg-rule">{t(`why.rule.${of.rule}`)}</strong>
            <span className="sg-grow">{of.finding}</span>
        </li>
    );
}
