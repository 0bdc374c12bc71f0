import { Checkbox, ExpandableSection } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { TextField } from "../kit/fields";
import type { ConfigureProps } from "./configure";
import { lineError } from "./options-fields";
import { SessionField } from "./session-field";
import { flaws, SWITCHES } from "./set-up";

/** What is seldom needed: other parameters and claims, lengths, tags and switches. */
export function Advanced({ setUp, onChange }: ConfigureProps): ReactNode {
    const wrong = flaws(setUp);
    const [open, setOpen] = useState(() => setUp.other + setUp.claims + setUp.session + setUp.tag !== "");
    const id = useId();
    const secure = setUp.mode === "secure";
    return (
        <ExpandableSection
            toggleText={t("sandbox.advanced")}
            isExpanded={open}
            onToggle={(_event, expanded) => setOpen(expanded)}
        >
            <div className="sg-stack">
                <TextField
                    label={t("sandbox.parameters")}
                    lines={2}
                    value={setUp.other}
                    hint={t("sandbox.parameters.hint")}
                    error={wrong.includes("other") ? (lineError(setUp.other) ?? t("sandbox.parameters.secret")) : null}
                    onChange={(other) => onChange({ other })}
                />
                <SessionField form={setUp.mode} value={setUp.session} onChange={(session) => onChange({ session })} />
                <TextField label={t("sandbox.tag")} value={setUp.tag} onChange={(tag) => onChange({ tag })} />
                {secure && (
                    <TextField
                        label={t("sandbox.external-id")}
                        value={setUp.externalUserId}
                        onChange={(externalUserId) => onChange({ externalUserId })}
                    />
                )}
                <div role="group" aria-label={t("sandbox.switches")}>
                    {SWITCHES.filter((each) => secure || each !== "hideRunAs").map((each) => (
                        <Checkbox
                            key={each}
                            id={`${id}-${each}`}
                            label={t(`embed.switch.${each}`)}
                            isChecked={setUp[each]}
                            onChange={(_event, on) => onChange({ [each]: on })}
                        />
                    ))}
                </div>
                {!secure && (
                    <TextField
                        label={t("sandbox.claims")}
                        lines={5}
                        value={setUp.claims}
                        hint={t("sandbox.claims.hint")}
                        error={wrong.includes("claims") ? t("sandbox.claims.wrong") : null}
                        onChange={(claims) => onChange({ claims })}
                    />
                )}
            </div>
        </ExpandableSection>
    );
}
