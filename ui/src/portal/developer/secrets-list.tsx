import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Credential, LiveSecret } from "../api/types";
import { rich, t } from "../i18n/text";
import { When } from "../kit/when";
import { keysOf } from "./keys";

/** The secrets that work, each by its last four letters. */
export function SecretsList({ of, onEnd }: { of: Credential; onEnd: (secret: LiveSecret) => void }): ReactNode {
    const keys = useQuery(keysOf(of.clientId));
    // The last one may end only where a key goes on opening the door.
    const endable = of.status !== "revoked" && (of.secrets.length > 1 || (keys.data?.total ?? 0) > 0);
    if (of.secrets.length === 0) return <p className="sg-soft">{t("credential.no-secrets")}</p>;
    return (
        <ul className="sg-plain-list">
            {of.secrets.map((each) => (
                <li key={each.secretId} className="sg-row">
                    <code>…{each.lastFour}</code>
                    <span>{rich("credential.secret.created", { when: <When at={each.createdAt} /> })}</span>
                    <span>
                        {rich("credential.secret.used", { when: <When at={each.lastUsedAt} otherwise={t("kit.never")} /> })}
                    </span>
                    {each.endsAt && <span>{rich("credential.secret.ends", { when: <When at={each.endsAt} /> })}</span>}
                    {endable && (
                        <Button
                            variant="link"
                            isInline
                            onClick={() => onEnd(each)}
                            aria-label={t("credential.end-secret.of", { four: each.lastFour })}
                        >
                            {t("credential.end-now")}
                        </Button>
                    )}
                </li>
            ))}
        </ul>
    );
}
