import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Team } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import type { Column } from "../kit/listing/types";
import { Screen } from "../kit/page";
import { Empty } from "../kit/states";
import { useUrlState } from "../kit/url-state";
import { When } from "../kit/when";
import { CreateTeamDialog } from "./create-team-dialog";
import { DeleteTeamDialog } from "./delete-team-dialog";
import { EditTeamDialog } from "./edit-team-dialog";
import { TeamDrawer } from "./team-drawer";

type Opening = { kind: "create" } | { kind: "edit" | "delete"; team: Team };

const VISIBILITIES = ["public", "private"] as const;

/** Administration > Teams: who gets rights together. */
export default function Teams(): ReactNode {
    const [opened, open] = useState<Opening | null>(null);
    const url = useUrlState();
    const show = (teamId: string | null): void => url.set({ team: teamId, page: url.get("page") });
    const close = (): void => open(null);
    const shown = url.get("team");
    const create = <Button onClick={() => open({ kind: "create" })}>{t("teams.create")}</Button>;
    return (
        <Screen title={t("nav.teams")} lead={t("teams.lead")} action={create}>
            <Listing<Team>
                name={t("nav.teams")}
                path="/v2/teams"
                columns={columns(show)}
                rowId={(each) => each.teamId}
                rowName={(each) => each.name}
                search={{ param: "name", label: t("teams.search") }}
                filters={[
                    {
                        param: "visibility",
                        label: t("teams.visibility"),
                        choices: VISIBILITIES.map((value) => ({ value, label: t(`teams.visibility.${value}`) })),
                    },
                ]}
                actions={(team) => [
                    { label: t("teams.members"), run: () => show(team.teamId) },
                    { label: t("teams.edit"), run: () => open({ kind: "edit", team }) },
                    { label: t("teams.delete"), run: () => open({ kind: "delete", team }), danger: true },
                ]}
                empty={
                    <Empty title={t("teams.none")} action={create}>
                        {t("teams.none.hint")}
                    </Empty>
                }
            />
            {shown && <TeamDrawer key={shown} teamId={shown} onClose={() => show(null)} />}
            {opened?.kind === "create" && <CreateTeamDialog onCreated={(team) => show(team.teamId)} onClose={close} />}
            {opened?.kind === "edit" && <EditTeamDialog team={opened.team} onClose={close} />}
            {opened?.kind === "delete" && <DeleteTeamDialog team={opened.team} onClose={close} />}
        </Screen>
    );
}

function columns(show: (teamId: string) => void): readonly Column<Team>[] {
    return [
        {
            id: "name",
            label: t("kit.name"),
            sort: "name",
            cell: (each) => (
                <Button variant="link" isInline onClick={() => show(each.teamId)}>
                    {each.name}
                </Button>
            ),
        },
        { id: "description", label: t("kit.description"), cell: (each) => each.description || "–" },
        {
            id: "visibility",
            label: t("teams.visibility"),
            cell: (each) => t(`teams.visibility.${each.visibility ?? "private"}`),
        },
        {
            id: "members",
            label: t("teams.members"),
            sort: "members",
            cell: (each) => each.memberCount ?? "–",
        },
        {
            id: "origin",
            label: t("teams.origin"),
            cell: (each) => t(each.createdByEmbed ? "teams.origin.embed" : "teams.origin.hand"),
        },
        {
            id: "created",
            label: t("teams.created"),
            sort: "createdAt",
            cell: (each) => <When at={each.createdAt} />,
        },
    ];
}
