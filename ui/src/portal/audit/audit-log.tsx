import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Mail, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { TabPages } from "../kit/tabs";
import { AuditTable } from "./audit-table";
import { ExportDialogButton } from "./export-dialog";
import { Mails, MAILS } from "./mails";

/** Administration > Audit Log: who did what, and which mails went out where the server sends any. */
export default function AuditLog(): ReactNode {
    const mails = useQuery({ ...question<PageOf<Mail>>(MAILS, { limit: 1 }), retry: false });
    const events = <AuditTable />;
    return (
        <Screen title={t("nav.audit")} lead={t("audit.lead")} action={<ExportDialogButton />}>
            {mails.data ? (
                <TabPages
                    label={t("nav.audit")}
                    tabs={[
                        { id: "events", label: t("audit.tab.events"), page: events },
                        { id: "mails", label: t("audit.tab.mails"), page: <Mails /> },
                    ]}
                />
            ) : (
                events
            )}
        </Screen>
    );
}
