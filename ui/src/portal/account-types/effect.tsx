import { Alert } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { AccountType, Permission } from "../api/types";
import { count, t } from "../i18n/text";
import { Answer } from "../kit/states";
import { useSettled } from "../kit/use-settled";
import { effectOf, type Effect } from "./types";

interface EffectPreviewProps {
    title: string;
    of: AccountType;
    permissions: readonly string[];
}

/** Who would gain and lose what, told before anything is done. */
export function EffectPreview({ title, of, permissions }: EffectPreviewProps): ReactNode {
    const settled = useSettled([...permissions].sort().join(" "));
    const effect = useQuery(effectOf(of, settled === "" ? [] : settled.split(" ")));
    return (
        <section aria-label={title} aria-live="polite">
            <h3 className="sg-heading">{title}</h3>
            <Answer of={effect} lines={2}>
                {(found) => <Told effect={found} />}
            </Answer>
        </section>
    );
}

function Told({ effect }: { effect: Effect }): ReactNode {
    const { members, gained, lost } = effect;
    if (gained.length + lost.length === 0) return <p className="sg-soft">{t("types.effect.none")}</p>;
    if (members === 0) return <p className="sg-soft">{t("types.effect.nobody")}</p>;
    return (
        <div className="sg-stack">
            {lost.length > 0 && (
                <Alert isInline component="p" variant="warning" title={count("types.loses", members, { what: named(lost) })} />
            )}
            {gained.length > 0 && (
                <Alert isInline component="p" variant="info" title={count("types.gains", members, { what: named(gained) })} />
            )}
            <p className="sg-soft">{t("types.at-once")}</p>
        </div>
    );
}

const named = (permissions: readonly Permission[]): string => permissions.map((each) => each.description).join("; ");
