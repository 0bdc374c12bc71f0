import { Alert } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import type { Credential } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { rich, t } from "../i18n/text";
import { When } from "../kit/when";
import { may } from "../shell/admin-only";
import { leaksOf } from "./leaks";

/** Says that a secret of the credential was reported as leaked, to whoever may read the audit. */
export function Leaked({ of }: { of: Credential }): ReactNode {
    const { data: person } = useQuery(me);
    const readable = person !== undefined && may(person, "view-audit");
    const leaks = useQuery({ ...leaksOf(of.clientId), enabled: readable });
    const [last] = leaks.data?.entries ?? [];
    if (!last) return null;
    return (
        <Alert component="p" variant="danger" isInline title={t("leak.title")}>
            <p>
                {rich("leak.lead", { when: <When at={last.at} /> })} {t(of.status === "revoked" ? "leak.revoked" : "leak.todo")}
            </p>
            <p>
                <GuideLink to="secret-shapes">{t("leak.guide")}</GuideLink>
            </p>
        </Alert>
    );
}
