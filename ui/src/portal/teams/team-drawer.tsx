import { Button, Switch } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { Member, PageOf, Team, TeamMember } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { MemberSearch } from "../kit/member-search";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";

const MANY = 1_000;

/** What changes among the members; the words are the server's. */
type TeamChange = Partial<Record<"add" | "remove" | "addAdmins" | "removeAdmins", string[]>>;

/** Who is in a team; people are added and taken out here. */
export function TeamDrawer({ teamId, onClose }: { teamId: string; onClose: () => void }): ReactNode {
    const path = `/v2/teams/${encodeURIComponent(teamId)}`;
    const team = useQuery(question<Team>(path));
    const members = useQuery(question<PageOf<TeamMember>>(`${path}/members`, { limit: MANY }));
    const changed = useChanged();
    const { run, busy, problem } = useSubmit(async (change: TeamChange) => {
        await patch(`${path}/members`, change);
        await changed("/v2/teams");
    });
    return (
        <Dialog title={team.data?.name ?? t("teams.one")} shape="drawer" onClose={onClose}>
            <div className="sg-stack">
                {team.data?.description && <p className="sg-soft">{team.data.description}</p>}
                <Problem problem={problem} />
                <AddMember
                    busy={busy}
                    present={members.data?.entries ?? []}
                    onAdd={(member) => run({ add: [member.memberId] })}
                />
                <Answer of={members}>
                    {({ entries }) => <Members of={entries} busy={busy} onChange={(change) => void run(change)} />}
                </Answer>
            </div>
        </Dialog>
    );
}

interface AddMemberProps {
    busy: boolean;
    present: readonly TeamMember[];
    onAdd(member: Member): Promise<void>;
}

function AddMember({ busy, present, onAdd }: AddMemberProps): ReactNode {
    const [chosen, setChosen] = useState<Member | null>(null);
    const [round, setRound] = useState(0);
    const add = async (): Promise<void> => {
        if (!chosen) return;
        await onAdd(chosen);
        setChosen(null);
        setRound(round + 1);
    };
    return (
        <div className="sg-stack">
            <MemberSearch
                key={round}
                label={t("teams.add")}
                chosen={chosen}
                onChoose={setChosen}
                except={present.map((each) => each.userId)}
            />
            <div>
                <Button variant="secondary" isDisabled={!chosen || busy} onClick={() => void add()}>
                    {t("teams.add.verb")}
                </Button>
            </div>
        </div>
    );
}

interface MembersProps {
    of: readonly TeamMember[];
    busy: boolean;
    onChange(change: TeamChange): void;
}

function Members({ of, busy, onChange }: MembersProps): ReactNode {
    if (of.length === 0) return <p className="sg-soft">{t("teams.nobody")}</p>;
    return (
        <ul className="sg-plain-list" aria-label={t("teams.members")}>
            {of.map((each) => (
                <li key={each.userId} className="sg-row">
                    <Seat of={each} busy={busy} onChange={onChange} />
                </li>
            ))}
        </ul>
    );
}

interface SeatProps {
    of: TeamMember;
    busy: boolean;
    onChange(change: TeamChange): void;
}

function Seat({ of, busy, onChange }: SeatProps): ReactNode {
    const { userId, isTeamAdmin, email } = of;
    const name = of.name || email || userId;
    return (
        <>
            <span className="sg-grow">
                {name} {email && email !== name && <small className="sg-soft">{email}</small>}
            </span>
            <Switch
                id={`team-admin-${userId}`}
                label={t("teams.admin")}
                aria-label={t("teams.admin.who", { name })}
                isChecked={isTeamAdmin}
                isDisabled={busy}
                onChange={(_event, on) => onChange(on ? { addAdmins: [userId] } : { removeAdmins: [userId] })}
            />
            <Button
                variant="link"
                isInline
                isDisabled={busy}
                aria-label={t("teams.remove.who", { name })}
                onClick={() => onChange({ remove: [userId] })}
            >
                {t("teams.remove")}
            </Button>
        </>
    );
}
