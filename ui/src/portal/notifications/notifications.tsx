import type { ReactNode } from "react";
import { GuideLink } from "../guide/guide-link";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { TabPages } from "../kit/tabs";
import { DeliveriesTab } from "./deliveries-tab";
import { WebhooksTab } from "./webhooks-tab";

/** Administration > Notifications: who is told what of credentials, and whether it arrived. */
export default function Notifications(): ReactNode {
    const lead = (
        <>
            {t("notices.lead")} <GuideLink to="webhooks">{t("webhooks.guide")}</GuideLink>
        </>
    );
    return (
        <Screen title={t("nav.notifications")} lead={lead}>
            <TabPages
                label={t("nav.notifications")}
                tabs={[
                    { id: "webhooks", label: t("notices.tab.webhooks"), page: <WebhooksTab /> },
                    { id: "deliveries", label: t("notices.tab.deliveries"), page: <DeliveriesTab /> },
                ]}
            />
        </Screen>
    );
}
