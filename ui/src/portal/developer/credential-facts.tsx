import type { ReactNode } from "react";
import type { Credential } from "../api/types";
import { count, t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Facts } from "../kit/facts";
import { When } from "../kit/when";
import { Privileges, Status } from "./labels";

const listed = (values: readonly string[], none: string): ReactNode => (values.length === 0 ? none : values.join(", "));

/** What a credential is, whose, since when, and what limits it. */
export function CredentialFacts({ of }: { of: Credential }): ReactNode {
    const last = of.lastUsed;
    return (
        <Facts
            of={[
                [t("credential.client-id"), <Copyable key="id" text={of.clientId} label={t("credential.copy-id")} />],
                [t("credential.status"), <Status key="status" of={of} />],
                [t("credential.privileges"), <Privileges key="scopes" of={of.scopes} />],
                [t("credential.description"), of.description || "–"],
                [
                    t("credential.owner"),
                    t("credential.owner.full", { name: of.ownerName, email: of.ownerEmail, type: of.ownerAccountType }),
                ],
                [t("credential.created-by"), of.createdByName],
                [t("credential.created"), <When key="created" at={of.createdAt} />],
                [t("credential.expires"), <When key="expires" at={of.expiresAt} otherwise={t("kit.never")} />],
                [t("credential.last-used"), <When key="used" at={last?.at} otherwise={t("kit.never")} />],
                ...(last
                    ? [
                          [
                              t("credential.last-from"),
                              t("credential.last-from.value", { address: last.address, agent: last.userAgent }),
                          ] as const,
                      ]
                    : []),
                ...(of.impersonate ? [[t("credential.acts"), t("credential.acts.value")] as const] : []),
                [t("credential.use-count"), count("credential.times", of.useCount)],
                [t("credential.addresses"), listed(of.allowedAddresses, t("credential.any-address"))],
                ...(of.scopes.includes("embed")
                    ? [[t("credential.origins"), listed(of.allowedOrigins, t("credential.any-origin"))] as const]
                    : []),
                ...(of.disabledAt ? [[t("credential.disabled-at"), <When key="disabled" at={of.disabledAt} />] as const] : []),
                ...(of.revokedAt ? [[t("credential.revoked-at"), <When key="revoked" at={of.revokedAt} />] as const] : []),
            ]}
        />
    );
}
