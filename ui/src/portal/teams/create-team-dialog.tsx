import { Checkbox } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { Team } from "../api/types";
import { t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { TeamFields, type TeamDraft } from "./team-fields";

interface CreateTeamDialogProps {
    onCreated(team: Team): void;
    onClose(): void;
}

const NOTHING: TeamDraft = { name: "", description: "", visibility: "private" };

/** Makes a team and, if wanted, a workspace it may edit. */
export function CreateTeamDialog({ onCreated, onClose }: CreateTeamDialogProps): ReactNode {
    const [draft, setDraft] = useState(NOTHING);
    const [workspace, setWorkspace] = useState(false);
    const id = useId();
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        const team = await post<Team>("/v2/teams", { ...draft, name: draft.name.trim(), createTeamFolder: workspace });
        await changed("/v2/teams");
        tell(t("teams.created.done", { name: team.name }));
        onClose();
        onCreated(team);
    });
    return (
        <FormDialog
            title={t("teams.create.title")}
            verb={t("teams.create.verb")}
            busy={busy}
            problem={problem}
            dirty={draft !== NOTHING}
            ready={draft.name.trim() !== ""}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TeamFields draft={draft} problem={problem} onChange={(change) => setDraft({ ...draft, ...change })} />
            <Checkbox
                id={id}
                label={t("teams.workspace")}
                description={t("teams.workspace.hint")}
                isChecked={workspace}
                onChange={(_event, on) => setWorkspace(on)}
            />
        </FormDialog>
    );
}
