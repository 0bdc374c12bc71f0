import { Switch } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { patch } from "../api/client";
import { question, useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { SettingsCard } from "../settings/settings-card";

const SETTING = "/v2/organizations/settings/embedUserCreation";

/** Whether tokens create and change embed users, or only those come in who are there as they are. */
export function EmbedUsersCard(): ReactNode {
    const setting = useQuery(question<{ enabled: boolean }>(SETTING));
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async (enabled: boolean) => {
        await patch(SETTING, { enabled });
        await changed(SETTING);
        tell(t("kit.saved"));
    });
    return (
        <SettingsCard title={t("embedding.creation")}>
            <Answer of={setting} lines={1}>
                {({ enabled }) => (
                    <div className="sg-stack">
                        <Problem problem={problem} />
                        <Switch
                            id="embed-user-creation"
                            label={t("embedding.creation.label")}
                            isChecked={enabled}
                            // Not disabled meanwhile: that would take the focus from who works by keyboard.
                            aria-busy={busy}
                            onChange={(_event, on) => void run(on)}
                        />
                        <p className="sg-soft">{t("embedding.creation.hint")}</p>
                    </div>
                )}
            </Answer>
        </SettingsCard>
    );
}
