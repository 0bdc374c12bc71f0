import { Title } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { AuditTable } from "../audit/audit-table";
import { SessionsTable } from "../audit/sessions-table";
import { t } from "../i18n/text";

/** Who is signed in, and which tokens were given out. Tokens are not kept; what was done with them is in the audit. */
export function TokensTab(): ReactNode {
    return (
        <div className="sg-stack">
            <section>
                <Title headingLevel="h2" size="lg">
                    {t("sessions.title")}
                </Title>
                <SessionsTable />
            </section>
            <section>
                <Title headingLevel="h2" size="lg">
                    {t("tokens.title")}
                </Title>
                <p className="sg-note">{t("tokens.hint")}</p>
                <AuditTable standing="token." />
            </section>
        </div>
    );
}
