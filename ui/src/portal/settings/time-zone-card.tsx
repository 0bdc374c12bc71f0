import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { said } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { PickList } from "../kit/pick-list";
import { exact } from "../kit/times";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { SettingsCard } from "./settings-card";

const SHOWN = 50;

/** The zones whose name holds the text, however it is written. */
export function zones(text: string, all: readonly string[]): readonly string[] {
    const wanted = text.trim().toLowerCase().replace(/\s+/g, "_");
    return all.filter((each) => each.toLowerCase().includes(wanted)).slice(0, SHOWN);
}

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
    const all = ["UTC", ...Intl.supportedValuesOf("timeZone")];
    const found = zones(zone === of.timezone ? "" : zone, all);
    return (
        <FormDialog
            title={t("settings.time-zone")}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            ready={zone !== of.timezone && all.includes(zone)}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <PickList
                label={t("settings.time-zone")}
                required
                autoFocus
                text={zone}
                onText={setZone}
                options={found.map((each) => ({ value: each, label: each }))}
                onPick={(option) => setZone(option.value)}
                error={said(problem, "timezone")}
            />
        </FormDialog>
    );
}
