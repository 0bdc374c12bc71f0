import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { left, useNow } from "./use-now";
import { Decoded, Verdicts } from "./verdicts";
import type { Marks, Visit } from "./visit";

/** What was signed, what the server thought of it before it was used, and how long it lasts. */
export function TokenTab({ visit, marks }: { visit: Visit; marks: Marks }): ReactNode {
    const { signed, explanation } = visit;
    const now = useNow(true);
    const rest = left(signed.expiresAt, now);
    const used = Object.keys(marks).length > 0;
    return (
        <div className="sg-stack">
            <div className="sg-row">
                <Label status={used ? "info" : "success"}>{t(used ? "sandbox.token.used" : "sandbox.token.unused")}</Label>
                <Label {...(rest ? {} : { status: "warning" })}>
                    {rest ? t("sandbox.token.left", { left: rest }) : t("sandbox.token.over")}
                </Label>
            </div>
            {explanation ? <Verdicts of={explanation} /> : <p className="sg-soft">{t("sandbox.token.unexplained")}</p>}
            {signed.token ? (
                <Decoded header={signed.token.header} claims={signed.token.claims} />
            ) : (
                <p className="sg-soft">{t("sandbox.token.none")}</p>
            )}
        </div>
    );
}
