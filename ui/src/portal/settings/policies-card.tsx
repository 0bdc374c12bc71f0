import { Alert } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { count, t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { daysOf, dropsMore, shownDays } from "./days";
import { SettingsCard } from "./settings-card";

/** How long things last. */
export function PoliciesCard({ of }: { of: Organization }): ReactNode {
    const [editing, setEditing] = useState(false);
    const kept = of.auditRetentionDays;
    return (
        <SettingsCard title={t("settings.policies")} onEdit={() => setEditing(true)}>
            <Facts
                of={[
                    [t("settings.credential-days"), shownDays(of.credentialMaxDays, t("settings.no-limit"))],
                    ...(kept === undefined
                        ? []
                        : [[t("settings.audit-days"), shownDays(kept, t("settings.for-ever"))] as const]),
                ]}
            />
            {editing && <PoliciesDialog of={of} onClose={() => setEditing(false)} />}
        </SettingsCard>
    );
}

const text = (days: number | null | undefined): string => days?.toString() ?? "";

function PoliciesDialog({ of, onClose }: { of: Organization; onClose: () => void }): ReactNode {
    const kept = of.auditRetentionDays;
    const [credential, setCredential] = useState(text(of.credentialMaxDays));
    const [audit, setAudit] = useState(text(kept));
    const change = useChangeOrganization();
    const credentialMaxDays = daysOf(credential);
    const auditRetentionDays = daysOf(audit);
    const { run, busy, problem } = useSubmit(async () => {
        if (credentialMaxDays === undefined || auditRetentionDays === undefined) return;
        await change({
            ...(credentialMaxDays === of.credentialMaxDays ? {} : { credentialMaxDays }),
            ...(kept === undefined || auditRetentionDays === kept ? {} : { auditRetentionDays }),
        });
        onClose();
    });
    const wrong = (days: number | null | undefined, field: string): string | null =>
        days === undefined ? t("settings.days.wrong") : said(problem, field);
    const drops = kept !== undefined && auditRetentionDays !== undefined && dropsMore(kept, auditRetentionDays);
    return (
        <FormDialog
            title={t("settings.policies")}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            dirty={credential !== text(of.credentialMaxDays) || audit !== text(kept)}
            danger={drops}
            ready={credentialMaxDays !== undefined && auditRetentionDays !== undefined}
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
            {kept !== undefined && (
                <TextField
                    label={t("settings.audit-days")}
                    kind="number"
                    value={audit}
                    onChange={setAudit}
                    hint={t("settings.audit-days.hint")}
                    error={wrong(auditRetentionDays, "auditRetentionDays")}
                />
            )}
            {drops && (
                <Alert
                    component="p"
                    variant="warning"
                    isInline
                    title={count("settings.audit-days.warning", auditRetentionDays ?? 0)}
                />
            )}
        </FormDialog>
    );
}
