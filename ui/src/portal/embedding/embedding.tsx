import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { TabPages } from "../kit/tabs";
import { EmbedsTab } from "./embeds-tab";
import { ExplainTab } from "./explain-tab";
import { SettingsTab } from "./settings-tab";
import { ThemesTab } from "./themes-tab";
import { UsageTab } from "./usage-tab";
import "./embedding.css";

/** Administration > Embedding: what is embedded, by whom it is looked at, how it looks, and what is allowed. */
export default function Embedding(): ReactNode {
    return (
        <Screen
            title={t("nav.embedding")}
            lead={
                <>
                    {t("embedding.lead")} <a href="/embedding/sandbox">{t("sandbox.title")}</a>
                </>
            }
        >
            <TabPages
                label={t("nav.embedding")}
                tabs={[
                    { id: "embeds", label: t("embedding.tab.embeds"), page: <EmbedsTab /> },
                    { id: "usage", label: t("embedding.tab.usage"), page: <UsageTab /> },
                    { id: "explain", label: t("embedding.tab.explain"), page: <ExplainTab /> },
                    { id: "themes", label: t("embedding.tab.themes"), page: <ThemesTab /> },
                    { id: "settings", label: t("embedding.tab.settings"), page: <SettingsTab /> },
                ]}
            />
        </Screen>
    );
}
