import { Button, Form, Radio } from "@patternfly/react-core";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { TextField } from "../kit/fields";
import { MemberSearch } from "../kit/member-search";
import type { Grantees } from "./assignments";
import { TeamPick } from "./team-pick";

export interface Assigning {
    to: Grantees;
    id: string;
    value: string;
    /** Of a team's value; absent: after all others. */
    priority?: number;
}

/** Gives a person or a team a value of its own. */
export function AssignForm({ busy, onAssign }: { busy: boolean; onAssign: (what: Assigning) => Promise<void> }): ReactNode {
    const name = useId();
    const [to, setTo] = useState<Grantees>("users");
    const [member, setMember] = useState<Member | null>(null);
    const [team, setTeam] = useState<string | null>(null);
    const [value, setValue] = useState("");
    const [priority, setPriority] = useState("");
    const [round, setRound] = useState(0);
    const id = to === "users" ? member?.memberId : team;
    const submit = async (event: FormEvent): Promise<void> => {
        event.preventDefault();
        if (!id || busy) return;
        await onAssign({ to, id, value, ...(to === "teams" && Number(priority) > 0 ? { priority: Number(priority) } : {}) });
        setMember(null);
        setTeam(null);
        setValue("");
        setPriority("");
        setRound(round + 1);
    };
    return (
        <Form onSubmit={(event) => void submit(event)}>
            <div className="sg-row" role="radiogroup" aria-label={t("attributes.to")}>
                {(["users", "teams"] as const).map((each) => (
                    <Radio
                        key={each}
                        id={`${name}-${each}`}
                        name={name}
                        label={t(`attributes.to.${each}`)}
                        isChecked={to === each}
                        onChange={() => setTo(each)}
                    />
                ))}
            </div>
            {to === "users" ? (
                <MemberSearch key={round} label={t("attributes.person")} chosen={member} onChoose={setMember} />
            ) : (
                <TeamPick key={round} onPick={setTeam} />
            )}
            <TextField label={t("attributes.value")} value={value} onChange={setValue} />
            {to === "teams" && (
                <TextField
                    kind="number"
                    label={t("attributes.priority.label")}
                    hint={t("attributes.priority.hint")}
                    value={priority}
                    onChange={setPriority}
                />
            )}
            <div>
                <Button type="submit" variant="secondary" isDisabled={!id || busy}>
                    {t("attributes.assign.verb")}
                </Button>
            </div>
        </Form>
    );
}
