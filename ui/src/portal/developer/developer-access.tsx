import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import { AuditTable } from "../audit/audit-table";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { TabPages } from "../kit/tabs";
import { CredentialsTab } from "./credentials-tab";
import { HygieneTab } from "./hygiene-tab";
import { TokensTab } from "./tokens-tab";

/** Which events belong to programmatic access. */
const ACTIONS = "credential.";

/** Administration > Developer Access: what programs come in with. */
export default function DeveloperAccess(): ReactNode {
    const { data: person } = useQuery(me);
    const everybody = [{ id: "credentials", label: t("developer.tab.credentials"), page: <CredentialsTab /> }];
    const admins = [
        { id: "hygiene", label: t("developer.tab.hygiene"), page: <HygieneTab /> },
        { id: "tokens", label: t("developer.tab.tokens"), page: <TokensTab /> },
        { id: "audit", label: t("developer.tab.audit"), page: <AuditTable standing={ACTIONS} /> },
    ];
    const lead = (
        <>
            {t("developer.lead")} <a href="/docs">{t("developer.docs")}</a>
        </>
    );
    return (
        <Screen title={t("nav.developer")} lead={lead}>
            <TabPages label={t("nav.developer")} tabs={person?.isAdmin ? [...everybody, ...admins] : everybody} />
        </Screen>
    );
}
