import type { Params } from "../api/client";
import type { UrlState } from "../kit/url-state";
import { t } from "../i18n/text";
import type { Filter } from "../kit/listing/types";

/** The families of events; each word is a prefix of what is recorded. */
export const FAMILIES = [
    "credential.",
    "token.",
    "session.",
    "embed.",
    "mail.",
    "member.",
    "team.",
    "grant.",
    "inode.",
    "workbook.",
    "connection.",
    "attribute.",
    "account-type.",
    "organization.",
    "allowed-address.",
    "permission.",
    "key.",
    "identity-provider.",
    "exchange.",
    "webhook.",
    "delivery.",
    "audit.",
] as const;

export type Family = (typeof FAMILIES)[number];

/** What the table can be narrowed by. */
export function auditFilters(standing: Family | undefined): readonly Filter[] {
    return [
        {
            param: "action",
            label: t("audit.action"),
            ...(standing ? { standing: t(`audit.family.${standing}`) } : {}),
            choices: FAMILIES.map((value) => ({ value, label: t(`audit.family.${value}`) })),
        },
        {
            param: "outcome",
            label: t("audit.outcome"),
            choices: [
                { value: "ok", label: t("audit.outcome.ok") },
                { value: "refused", label: t("audit.outcome.refused") },
            ],
        },
        { param: "actor", label: t("audit.actor") },
        { param: "subject", label: t("audit.subject") },
        { param: "from", label: t("audit.from") },
        { param: "to", label: t("audit.to") },
    ];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The first or last moment of a day, in UTC as the audit is kept; nothing for what is no day. */
export function bound(day: string | null, end: "first" | "last"): string | null {
    if (day === null || !DAY.test(day) || Number.isNaN(Date.parse(day))) return null;
    return end === "first" ? `${day}T00:00:00.000Z` : `${day}T23:59:59.999Z`;
}

/** What the address says, as the server takes it. */
export function auditParams(url: Pick<UrlState, "get">, standing: Family | undefined): Params {
    return {
        action: url.get("action", FAMILIES) ?? standing ?? null,
        outcome: url.get("outcome", ["ok", "refused"]),
        actor: url.get("actor"),
        subject: url.get("subject"),
        from: bound(url.get("from"), "first"),
        to: bound(url.get("to"), "last"),
        search: url.get("search"),
    };
}
