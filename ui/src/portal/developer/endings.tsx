import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Credential, LiveSecret } from "../api/types";
import { count, rich, t } from "../i18n/text";
import { When } from "../kit/when";

/** Of several secrets, when the old ones end, and the way to end each now. */
export function Endings({ of, onEnd }: { of: Credential; onEnd: (secret: LiveSecret) => void }): ReactNode {
    if (of.secrets.length < 2) return null;
    const ending = of.secrets.filter((each) => each.endsAt !== null);
    return (
        <small className="sg-endings">
            {count("credential.secrets", of.secrets.length)}
            {ending.map((each) => (
                <span key={each.secretId}>
                    {rich("credential.old-ends", { four: each.lastFour, when: <When at={each.endsAt} /> })}{" "}
                    <Button
                        variant="link"
                        isInline
                        onClick={() => onEnd(each)}
                        aria-label={t("credential.end-secret.of", { four: each.lastFour })}
                    >
                        {t("credential.end-now")}
                    </Button>
                </span>
            ))}
        </small>
    );
}
