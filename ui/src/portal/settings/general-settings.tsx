import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { organization } from "../api/queries";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";
import { FeaturesCard } from "./features-card";
import { PoliciesCard } from "./policies-card";
import { SiteCard } from "./site-card";
import { TimeZoneCard } from "./time-zone-card";

/** Administration > General Settings: what holds for the whole organization. */
export default function GeneralSettings(): ReactNode {
    const settings = useQuery(organization);
    return (
        <Screen title={t("nav.general")}>
            <Answer of={settings} lines={8}>
                {(found) => (
                    <div className="sg-stack">
                        <SiteCard of={found} />
                        <TimeZoneCard of={found} />
                        <FeaturesCard of={found} />
                        <PoliciesCard of={found} />
                    </div>
                )}
            </Answer>
        </Screen>
    );
}
