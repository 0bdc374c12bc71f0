import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { organization } from "../api/queries";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { Answer } from "../kit/states";
import { SettingsCard } from "../settings/settings-card";
import { AccountTypeCard } from "./account-type-card";
import { EmbedUsersCard } from "./embed-users-card";
import { LegacyCard } from "./legacy-card";

const SWITCHES = ["secureEmbedding", "publicEmbeds", "legacyEmbedUrls", "jwtBearer"] as const;

/** What is allowed, and who still signs whole URLs. */
export function SettingsTab(): ReactNode {
    const settings = useQuery(organization);
    return (
        <Answer of={settings}>
            {(found) => (
                <div className="sg-stack">
                    <Allowed of={found} />
                    <EmbedUsersCard />
                    <AccountTypeCard />
                    <LegacyCard />
                </div>
            )}
        </Answer>
    );
}

/** How the switches stand; they are switched in the general settings, and nowhere twice. */
function Allowed({ of }: { of: Organization }): ReactNode {
    return (
        <SettingsCard title={t("embedding.allowed")}>
            <div className="sg-stack">
                <Facts of={SWITCHES.map((each) => [t(`settings.${each}`), t(of[each] ? "embedding.on" : "embedding.off")])} />
                <p>
                    <a href="/admin/general">{t("embedding.change")}</a>
                </p>
            </div>
        </SettingsCard>
    );
}
