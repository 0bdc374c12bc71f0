import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Facts } from "../kit/facts";
import { When } from "../kit/when";
import { SettingsCard } from "./settings-card";
import { SiteDialog } from "./site-dialog";

/** Who this organization is, and where its API is: what integrators look for first. */
export function SiteCard({ of }: { of: Organization }): ReactNode {
    const [editing, setEditing] = useState(false);
    const login = `${location.origin}/login?organization=${encodeURIComponent(of.slug)}`;
    return (
        <SettingsCard title={t("settings.site")} onEdit={() => setEditing(true)}>
            <Facts
                of={[
                    [t("settings.name"), of.name],
                    [t("settings.slug"), <code key="slug">{of.slug}</code>],
                    [t("settings.login"), <Copyable key="login" text={login} label={t("settings.copy-login")} />],
                    [t("settings.cloud"), <Copyable key="cloud" text={of.cloud} label={t("settings.copy-cloud")} />],
                    [t("settings.api-url"), <Copyable key="api" text={of.apiUrl} label={t("settings.copy-api-url")} />],
                    [
                        t("settings.organization-id"),
                        <Copyable key="id" text={of.organizationId} label={t("settings.copy-organization-id")} />,
                    ],
                    [t("settings.version"), of.version],
                    [t("settings.created"), <When key="created" at={of.createdAt} />],
                    [t("settings.licence"), t("settings.licence.value")],
                ]}
            />
            {editing && <SiteDialog of={of} onClose={() => setEditing(false)} />}
        </SettingsCard>
    );
}
