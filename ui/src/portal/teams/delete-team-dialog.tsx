import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { Team } from "../api/types";
import { t } from "../i18n/text";
import { useToast } from "../kit/toasts";
import { TypedConfirm } from "../kit/typed-confirm";

/** Takes a team away, and with it what its members could only through it. */
export function DeleteTeamDialog({ team, onClose }: { team: Team; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(`/v2/teams/${encodeURIComponent(team.teamId)}`);
        await changed("/v2/teams");
        tell(t("teams.delete.done", { name: team.name }));
    };
    return (
        <TypedConfirm
            title={t("teams.delete.title", { name: team.name })}
            verb={t("teams.delete.verb")}
            name={team.name}
            work={work}
            onClose={onClose}
        >
            <p>{t("teams.delete.lead")}</p>
        </TypedConfirm>
    );
}
