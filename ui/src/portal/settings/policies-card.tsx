import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { count, t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { SettingsCard } from "./settings-card";

/** A number of days as typed; null for none; absent for what is no number of days. */
export function daysOf(text: string): number | null | undefined {
    if (text.trim() === "") return null;
    const days = Number(text);
    return Number.isInteger(days) && days > 0 && days <= 36_500 ? days : undefined;
}

const shown = (days: number | null, none: string): string => (days === null ? none : count("expiry.days", days));

/** How long things last. */
export function PoliciesCard({ of }: { of: Organization }): ReactNode {
    const [editing, setEditing] = useState(false);
    return (
        <SettingsCard title={t("settings.policies")} onEdit={() => setEditing(true)}>
            <Facts
                of={[
                    [t("settings.credential-days"), shown(of.credentialMaxDays, t("settings.no-limit"))],
                ]}
            />
            {editing && <PoliciesDialog of={of} onClose={() => setEditing(false)} />}
        </SettingsCard>
    );
}

function PoliciesDialog({ of, onClose }: { of: Organization; onClose: () => void }): ReactNode {
    const [credential, setCredential] = useState(of.credentialMaxDays?.toString() ?? "");
    const change = useChangeOrganization();
    const credentialMaxDays = daysOf(credential);
    const { run, busy, problem } = useSubmit(async () => {
        if (credentialMaxDays === undefined) return;
        await change({
            ...(credentialMaxDays === of.credentialMaxDays ? {} : { credentialMaxDays }),
        });
        onClose();
    });
    const wrong = (days: number | null | undefined, field: string): string | null =>
        days === undefined ? t("settings.days.wrong") : said(problem, field);
    return (
        <FormDialog
            title={t("settings.policies")}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            ready={credentialMaxDays !== undefined}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TextField
                label={t("settings.credential-days")}
                kind="number"
                autoFocus
                value={credential}
                onChange={setCredential}
                hint={t("settings.credential-days.hint")}
                error={wrong(credentialMaxDays, "credentialMaxDays")}
            />
        </FormDialog>
    );
}
