import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { useChanged } from "../api/queries";
import type { Team } from "../api/types";
import { t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { TeamFields, type TeamDraft } from "./team-fields";

/** Renames, describes, hides or shows a team. */
export function EditTeamDialog({ team, onClose }: { team: Team; onClose: () => void }): ReactNode {
    const [before] = useState<TeamDraft>(() => ({
        name: team.name,
        description: team.description ?? "",
        visibility: team.visibility ?? "private",
    }));
    const [draft, setDraft] = useState(before);
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        await patch(`/v2/teams/${encodeURIComponent(team.teamId)}`, draft);
        await changed("/v2/teams");
        tell(t("kit.saved"));
        onClose();
    });
    const dirty = JSON.stringify(draft) !== JSON.stringify(before);
    return (
        <FormDialog
            title={t("teams.edit.title", { name: team.name })}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty && draft.name.trim() !== ""}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TeamFields draft={draft} problem={problem} onChange={(change) => setDraft({ ...draft, ...change })} />
        </FormDialog>
    );
}
