import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { question } from "../api/queries";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Dialog } from "../kit/dialog";
import { Facts } from "../kit/facts";
import { nameOf } from "../kit/names";
import { Answer } from "../kit/states";
import { When } from "../kit/when";

/** All there is to know of one person. */
export function MemberDrawer({ memberId, onClose }: { memberId: string; onClose: () => void }): ReactNode {
    const member = useQuery(question<Member>(`/v2/members/${encodeURIComponent(memberId)}`));
    return (
        <Dialog title={member.data ? nameOf(member.data) : t("people.one")} shape="drawer" onClose={onClose}>
            <Answer of={member} lines={6}>
                {(found) => (
                    <div className="sg-stack">
                        <Facts
                            of={[
                                [t("people.email"), found.email],
                                [t("people.id"), <Copyable key="id" text={found.memberId} label={t("people.copy-id")} />],
                                [t("people.type"), found.memberType],
                                [t("people.kind"), t(`people.kind.${found.userKind}`)],
                                [t("people.added"), <When key="added" at={found.createdAt} />],
                                [t("people.seen"), <When key="seen" at={found.lastSeenAt} otherwise={t("kit.never")} />],
                                [t("nav.teams"), <Teams key="teams" of={found} />],
                            ]}
                        />
                        <p>
                            <Link href={`/admin/permissions?member=${encodeURIComponent(found.memberId)}`}>{t("why.ask")}</Link>
                        </p>
                    </div>
                )}
            </Answer>
        </Dialog>
    );
}

function Teams({ of }: { of: Member }): ReactNode {
    if (!of.teams || of.teams.length === 0) return "–";
    return (
        <ul>
            {of.teams.map((team) => (
                <li key={team.teamId}>
                    <Link href={`/admin/teams?team=${encodeURIComponent(team.teamId)}`}>{team.name}</Link>
                </li>
            ))}
        </ul>
    );
}
