import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { AuditTable } from "./audit-table";
import { ExportDialogButton } from "./export-dialog";

/** Administration > Audit Log: who did what, as whom, from where, and how it went. */
export default function AuditLog(): ReactNode {
    return (
        <Screen title={t("nav.audit")} lead={t("audit.lead")} action={<ExportDialogButton />}>
            <AuditTable />
        </Screen>
    );
}
