import { Switch } from "@patternfly/react-core";
import { Fragment, useState, type ReactNode } from "react";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Problem } from "../kit/problem";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "./change";
import { SettingsCard } from "./settings-card";

/** Those that are switched without a question. */
const SIMPLE = ["publicEmbeds", "legacyEmbedUrls", "jwtBearer"] as const;

/** What may be done at all. Switching embedding off asks first: open embeds end. */
export function FeaturesCard({ of }: { of: Organization }): ReactNode {
    const [asking, setAsking] = useState(false);
    const change = useChangeOrganization();
    const { run, busy, problem } = useSubmit(change);
    return (
        <SettingsCard title={t("settings.features")}>
            <div className="sg-stack">
                <Problem problem={problem} />
                <Switch
                    id="secure-embedding"
                    label={t("settings.secureEmbedding")}
                    isChecked={of.secureEmbedding}
                    isDisabled={busy}
                    onChange={(_event, on) => (on ? void run({ secureEmbedding: true }) : setAsking(true))}
                />
                <p className="sg-soft">{t("settings.secureEmbedding.hint")}</p>
                {SIMPLE.map((feature) => (
                    <Fragment key={feature}>
                        <Switch
                            id={feature}
                            label={t(`settings.${feature}`)}
                            isChecked={of[feature]}
                            isDisabled={busy}
                            onChange={(_event, on) => void run({ [feature]: on })}
                        />
                        <p className="sg-soft">{t(`settings.${feature}.hint`)}</p>
                    </Fragment>
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
