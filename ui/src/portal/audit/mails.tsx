import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Mail } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import type { Column } from "../kit/listing/types";
import { Empty } from "../kit/states";
import { When } from "../kit/when";

export const MAILS = "/v2/mails";

const STATUS = { queued: "info", sent: "success", failed: "danger" } as const;

const STATES = ["queued", "sent", "failed"] as const;

const KINDS = ["invitation", "password-recovery"] as const;

/** What a mail is, in words where there are some. */
function kindOf(kind: string): string {
    const known = KINDS.find((each) => each === kind);
    return known ? t(`mails.kind.${known}`) : kind;
}

const columns = (): readonly Column<Mail>[] => [
    { id: "recipient", label: t("mails.recipient"), cell: (each) => each.recipient },
    { id: "kind", label: t("mails.kind"), cell: (each) => kindOf(each.kind) },
    {
        id: "state",
        label: t("mails.state"),
        cell: (each) => (
            <>
                <Label isCompact status={STATUS[each.state]}>
                    {t(`mails.state.${each.state}`)}
                </Label>
                {each.lastError && <small className="sg-request">{each.lastError}</small>}
            </>
        ),
    },
    { id: "attempts", label: t("mails.attempts"), cell: (each) => each.attempts },
    { id: "asked", label: t("mails.asked"), cell: (each) => <When at={each.createdAt} /> },
    { id: "sent", label: t("mails.sent"), cell: (each) => <When at={each.sentAt} otherwise="–" /> },
];

/** The mails the server sent, tries to send, or gave up. */
export function Mails(): ReactNode {
    return (
        <Listing<Mail>
            name={t("audit.tab.mails")}
            path={MAILS}
            columns={columns()}
            filters={[
                {
                    param: "state",
                    label: t("mails.state"),
                    choices: STATES.map((value) => ({ value, label: t(`mails.state.${value}`) })),
                },
            ]}
            rowId={(each) => each.mailId ?? each.createdAt + each.recipient}
            rowName={(each) => each.recipient}
            empty={<Empty title={t("mails.none")}>{t("mails.none.hint")}</Empty>}
        />
    );
}
