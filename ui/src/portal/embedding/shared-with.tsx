import { Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { PageOf, Team, Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { ChoiceField } from "../kit/fields";
import type { Grant } from "./wire";

const LEVELS = ["view", "explore", "edit", "organize"] as const;

/** The teams that see a workbook, as far as one may know; a warning when there are none. */
export function SharedWith({ workbook }: { workbook: Workbook }): ReactNode {
    const [sharing, setSharing] = useState(false);
    const grants = useQuery({
        ...question<PageOf<Grant>>("/v2/grants", { inodeId: workbook.workbookId, limit: 200 }),
        retry: false,
    });
    const teams = useQuery(question<PageOf<Team>>("/v2/teams", { limit: 200 }));
    if (!grants.data || !teams.data) return null;
    const named = grants.data.entries.flatMap((grant) => {
        const team = teams.data.entries.find((each) => each.teamId === grant.teamId);
        return team ? [{ id: grant.grantId, name: team.name, permission: grant.permission }] : [];
    });
    return (
        <div className="sg-row">
            {named.length === 0 ? (
                <Label status="warning">{t("embed.not-shared")}</Label>
            ) : (
                <span>
                    {t("embed.shared", {
                        teams: named.map((each) => t("embed.shared.team", { name: each.name, level: level(each) })).join(", "),
                    })}
                </span>
            )}
            <Button variant="link" isInline onClick={() => setSharing(true)}>
                {t("embed.share")}
            </Button>
            {sharing && <Share workbook={workbook} teams={teams.data.entries} onClose={() => setSharing(false)} />}
        </div>
    );
}

function level({ permission }: { permission: string }): string {
    const known = LEVELS.find((each) => each === permission);
    return known ? t(`embed.level.${known}`) : permission;
}

interface ShareProps {
    workbook: Workbook;
    teams: readonly Team[];
    onClose(): void;
}

/** Lets a team view the workbook: the users a host signs for belong to teams. */
function Share({ workbook, teams, onClose }: ShareProps): ReactNode {
    const [team, setTeam] = useState(teams[0]?.teamId ?? "");
    const changed = useChanged();
    const share = async (): Promise<void> => {
        await post("/v2/grants", { grantee: { teamId: team }, permission: "view", inodeId: workbook.workbookId });
        await changed("/v2/grants");
    };
    return (
        <Confirm
            title={t("embed.share.title", { name: workbook.name })}
            verb={t("embed.share.verb")}
            work={share}
            onClose={onClose}
        >
            {teams.length === 0 ? (
                <p>
                    {t("embed.share.no-teams")} <a href="/admin/teams">{t("nav.teams")}</a>
                </p>
            ) : (
                <ChoiceField
                    label={t("embed.share.team")}
                    hint={t("embed.share.hint")}
                    value={team}
                    choices={teams.map((each) => ({ value: each.teamId, label: each.name }))}
                    onChange={setTeam}
                />
            )}
        </Confirm>
    );
}
