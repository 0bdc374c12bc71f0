import { Button, FormGroup } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import type { ApiError } from "../api/client";
import { question } from "../api/queries";
import type { PageOf, Team } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField, said, TextField } from "../kit/fields";
import { withGroup, type GroupTeam } from "./providers";

interface GroupTeamsProps {
    groups: readonly GroupTeam[];
    problem: ApiError | null;
    onChange(groups: readonly GroupTeam[]): void;
}

/** Which team a group of the provider's is; only these teams are joined and left. */
export function GroupTeams({ groups, problem, onChange }: GroupTeamsProps): ReactNode {
    const id = useId();
    const teams = useQuery(question<PageOf<Team>>("/v2/teams", { limit: 1000 }));
    const known = teams.data?.entries ?? [];
    const [first] = known;
    const refused = said(problem, "groupTeams");
    return (
        <FormGroup role="group" label={t("providers.groups")} fieldId={id}>
            <div className="sg-stack">
                {groups.map((line, at) => (
                    <Line
                        key={line.key}
                        of={line}
                        number={at + 1}
                        teams={known}
                        error={at === 0 ? refused : null}
                        onChange={(change) => onChange(groups.map((each) => (each === line ? { ...each, ...change } : each)))}
                        onLeaveOut={() => onChange(groups.filter((each) => each !== line))}
                    />
                ))}
                <div className="sg-row">
                    <Button
                        variant="secondary"
                        size="sm"
                        isDisabled={!first}
                        onClick={() => first && onChange(withGroup(groups, first.teamId))}
                    >
                        {t("providers.groups.add")}
                    </Button>
                    {teams.data && !first && <span className="sg-soft">{t("providers.groups.no-teams")}</span>}
                </div>
            </div>
        </FormGroup>
    );
}

interface LineProps {
    of: GroupTeam;
    number: number;
    teams: readonly Team[];
    error: string | null;
    onChange(change: Partial<GroupTeam>): void;
    onLeaveOut(): void;
}

function Line({ of, number, teams, error, onChange, onLeaveOut }: LineProps): ReactNode {
    const gone = teams.some((each) => each.teamId === of.teamId) ? [] : [{ value: of.teamId, label: of.teamId }];
    return (
        <fieldset className="sg-line" aria-label={t("providers.groups.line", { number })}>
            <TextField
                label={t("providers.group")}
                required
                value={of.group}
                onChange={(group) => onChange({ group })}
                error={error}
            />
            <ChoiceField
                label={t("providers.team")}
                value={of.teamId}
                choices={[...gone, ...teams.map((each) => ({ value: each.teamId, label: each.name }))]}
                onChange={(teamId) => onChange({ teamId })}
            />
            <Button variant="link" isInline onClick={onLeaveOut} aria-label={t("providers.groups.leave-out", { number })}>
                {t("teams.remove")}
            </Button>
        </fieldset>
    );
}
