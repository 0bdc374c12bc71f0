import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Credential, Privilege } from "../api/types";
import { t } from "../i18n/text";
import { standing, type Standing } from "./standing";

type Look = "success" | "warning" | "danger" | "info" | null;

const LOOKS: Record<Standing, Look> = {
    active: "success",
    expiring: "warning",
    unused: null,
    disabled: null,
    expired: "warning",
    ownerless: "warning",
    revoked: "danger",
};

/** What a credential may be used for. */
export function Privileges({ of }: { of: readonly Privilege[] }): ReactNode {
    return (
        <span className="sg-row">
            {of.map((each) => (
                <Label key={each} variant="outline" isCompact>
                    {t(`credential.scope.${each}`)}
                </Label>
            ))}
        </span>
    );
}

/** How a credential stands. */
export function Status({ of }: { of: Credential }): ReactNode {
    const now = standing(of, Date.now());
    const look = LOOKS[now];
    return (
        <Label isCompact {...(look ? { status: look } : {})}>
            {t(`credential.status.${now}`)}
        </Label>
    );
}
