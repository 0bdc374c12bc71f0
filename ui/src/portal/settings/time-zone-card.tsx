import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { said } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { exact } from "../kit/times";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { SettingsCard } from "./settings-card";
import { TimeZonePick } from "./time-zone-pick";

/** The zone in which moments are shown. */
export function TimeZoneCard({ of }: { of: Organization }): ReactNode {
    const [editing, setEditing] = useState(false);
    return (
        <SettingsCard title={t("settings.time-zone")} onEdit={() => setEditing(true)}>
            <p>{t("settings.time-zone.now", { zone: of.timezone, now: exact(new Date().toISOString(), of.timezone) })}</p>
            {editing && <TimeZoneDialog of={of} onClose={() => setEditing(false)} />}
        </SettingsCard>
    );
}

function TimeZoneDialog({ of, onClose }: { of: Organization; onClose: () => void }): ReactNode {
    const [zone, setZone] = useState(of.timezone);
    const change = useChangeOrganization();
    const { run, busy, problem } = useSubmit(async () => {
        await change({ timezone: zone });
        onClose();
    });
    return (
        <FormDialog
            title={t("settings.time-zone")}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            ready={zone !== of.timezone}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TimeZonePick zone={zone} autoFocus onChange={setZone} error={said(problem, "timezone")} />
        </FormDialog>
    );
}
