import type { Me } from "../api/types";
import { VIEWS, viewAddress } from "../files/places";
import { t } from "../i18n/text";
import { may } from "./admin-only";

export interface Place {
    path: string;
    label: string;
}

/** Where everybody may go. */
export const documents = (): readonly Place[] => [
    { path: "/home", label: t("shell.home") },
    ...VIEWS.map((view) => ({ path: viewAddress(view), label: t(`files.${view}`) })),
];

/** Where a person may administer something. */
export function administration(person: Me | undefined): readonly Place[] {
    if (!person) return [];
    const developer = { path: "/admin/developer-access", label: t("nav.developer") };
    const audit = { path: "/admin/audit", label: t("nav.audit") };
    if (!person.isAdmin) {
        return [...(may(person, "create-api-keys") ? [developer] : []), ...(may(person, "view-audit") ? [audit] : [])];
    }
    return [
        { path: "/admin/general", label: t("nav.general") },
        { path: "/admin/authentication", label: t("nav.authentication") },
        { path: "/admin/people", label: t("nav.people") },
        { path: "/admin/teams", label: t("nav.teams") },
        { path: "/admin/account-types", label: t("nav.account-types") },
        { path: "/admin/permissions", label: t("nav.permissions") },
        { path: "/admin/attributes", label: t("nav.attributes") },
        { path: "/admin/connections", label: t("nav.connections") },
        { path: "/admin/embedding", label: t("nav.embedding") },
        developer,
        { path: "/admin/notifications", label: t("nav.notifications") },
        audit,
    ];
}
