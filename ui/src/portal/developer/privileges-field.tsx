import { Checkbox, FormGroup, FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import type { Privilege } from "../api/types";
import { t } from "../i18n/text";

const ALL: readonly Privilege[] = ["api", "embed"];

interface PrivilegesFieldProps {
    chosen: readonly Privilege[];
    /** False where the organization has switched embedding off. */
    embedding: boolean;
    error?: string | null;
    onChange(chosen: readonly Privilege[]): void;
}

/** What a credential is for. */
export function PrivilegesField({ chosen, embedding, error, onChange }: PrivilegesFieldProps): ReactNode {
    const id = useId();
    const toggle = (each: Privilege, on: boolean): void =>
        onChange(ALL.filter((one) => (one === each ? on : chosen.includes(one))));
    return (
        <FormGroup role="group" isRequired label={t("credential.select-privileges")} fieldId={id}>
            {ALL.map((each, at) => (
                <Checkbox
                    key={each}
                    id={`${id}-${each}`}
                    label={t(`credential.scope.${each}`)}
                    description={
                        each === "embed" && !embedding ? t("credential.embedding-off") : t(`credential.scope.${each}.hint`)
                    }
                    isDisabled={each === "embed" && !embedding}
                    isChecked={chosen.includes(each)}
                    onChange={(_event, on) => toggle(each, on)}
                    {...(at === 0 ? { "data-autofocus": "" } : {})}
                />
            ))}
            {error && (
                <FormHelperText>
                    <HelperText>
                        <HelperTextItem variant="error">{error}</HelperTextItem>
                    </HelperText>
                </FormHelperText>
            )}
        </FormGroup>
    );
}
