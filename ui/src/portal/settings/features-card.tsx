import { Switch } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Problem } from "../kit/problem";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { SettingsCard } from "./settings-card";

type Feature = "secureEmbedding" | "publicEmbeds";

const FEATURES: readonly Feature[] = ["secureEmbedding", "publicEmbeds"];

/** What may be done at all. Switching embedding off asks first: open embeds end. */
export function FeaturesCard({ of }: { of: Organization }): ReactNode {
    const [asking, setAsking] = useState(false);
    const change = useChangeOrganization();
    const { run, busy, problem } = useSubmit(async (feature: Feature, on: boolean) => change({ [feature]: on }));
    const turn = (feature: Feature, on: boolean): void => {
        if (feature === "secureEmbedding" && !on) setAsking(true);
        else void run(feature, on);
    };
    return (
        <SettingsCard title={t("settings.features")}>
            <div className="sg-stack">
                <Problem problem={problem} />
                {FEATURES.map((each) => (
                    <div key={each}>
                        <Switch
                            id={`feature-${each}`}
                            label={t(`settings.${each}`)}
                            isChecked={of[each]}
                            isDisabled={busy}
                            onChange={(_event, on) => turn(each, on)}
                        />
                        <p className="sg-soft">{t(`settings.${each}.hint`)}</p>
                    </div>
                ))}
            </div>
            {asking && (
                <Confirm
                    title={t("settings.embedding-off.title")}
                    verb={t("settings.embedding-off.verb")}
                    danger
                    work={() => change({ secureEmbedding: false })}
                    onClose={() => setAsking(false)}
                >
                    {t("settings.embedding-off.lead")}
                </Confirm>
            )}
        </SettingsCard>
    );
}
