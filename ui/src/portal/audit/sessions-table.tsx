import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { post, remove } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { Member, PageOf, SignedIn } from "../api/types";
import { count, t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Rows } from "../kit/listing/rows";
import type { Column } from "../kit/listing/types";
import { MemberSearch } from "../kit/member-search";
import { Answer, Empty } from "../kit/states";
import { useToast } from "../kit/toasts";
import { When } from "../kit/when";

const columns = (): readonly Column<SignedIn>[] => [
    {
        id: "who",
        label: t("sessions.who"),
        cell: (each) => (
            <span className="sg-row">
                {each.memberName}
                {each.current && <Label isCompact>{t("sessions.current")}</Label>}
            </span>
        ),
    },
    { id: "since", label: t("sessions.since"), cell: (each) => <When at={each.since} /> },
    { id: "until", label: t("sessions.until"), cell: (each) => <When at={each.until} /> },
    { id: "address", label: t("sessions.address"), cell: (each) => each.address },
    { id: "agent", label: t("sessions.agent"), cell: (each) => each.userAgent },
];

/** The sessions of a person, chosen by whoever may. */
export function SessionsTable(): ReactNode {
    const [member, setMember] = useState<Member | null>(null);
    return (
        <div className="sg-stack">
            <div className="sg-search">
                <MemberSearch label={t("sessions.of")} chosen={member} onChoose={setMember} hint={t("sessions.of.hint")} />
            </div>
            <Sessions {...(member ? { memberId: member.memberId } : {})} />
        </div>
    );
}

/** The sessions of that member, one's own without one; each can be ended, and all of them. */
export function Sessions({ memberId }: { memberId?: string }): ReactNode {
    const sessions = useQuery(question<PageOf<SignedIn>>("/v2/sessions", { memberId }));
    const [ending, setEnding] = useState<SignedIn | "all" | null>(null);
    return (
        <Answer of={sessions}>
            {({ entries }) => (
                <>
                    {entries.length === 0 ? (
                        <Empty title={t("sessions.none")} />
                    ) : (
                        <Rows
                            name={t("sessions.title")}
                            columns={columns()}
                            rows={entries}
                            rowId={(each) => each.sessionId}
                            rowName={(each) => `${each.memberName} ${each.address}`}
                            actions={(each) => [{ label: t("sessions.end"), run: () => setEnding(each), danger: true }]}
                        />
                    )}
                    {entries.length > 0 && (
                        <p className="sg-after">
                            <Button variant="secondary" onClick={() => setEnding("all")}>
                                {t("sessions.end-all")}
                            </Button>
                        </p>
                    )}
                    {ending && <EndDialog what={ending} memberId={memberId} onClose={() => setEnding(null)} />}
                </>
            )}
        </Answer>
    );
}

interface EndDialogProps {
    what: SignedIn | "all";
    memberId: string | undefined;
    onClose(): void;
}

function EndDialog({ what, memberId, onClose }: EndDialogProps): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const all = what === "all";
    const work = async (): Promise<void> => {
        if (all) {
            const { ended } = await post<{ ended: number }>("/v2/sessions/end-all", memberId ? { memberId } : {});
            tell(count("sessions.ended", ended));
        } else {
            await remove(`/v2/sessions/${encodeURIComponent(what.sessionId)}`);
            tell(count("sessions.ended", 1));
        }
        await changed("/v2/sessions", "/v2/me");
    };
    return (
        <Confirm
            title={t(all ? "sessions.end-all" : "sessions.end")}
            verb={t("sessions.end.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            {t(all ? "sessions.end-all.lead" : "sessions.end.lead")}
        </Confirm>
    );
}
