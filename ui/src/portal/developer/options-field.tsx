import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { t } from "../i18n/text";

export type Option = "withoutSecret" | "impersonate";

interface OptionsFieldProps<O extends Option> {
    options: readonly O[];
    chosen: Readonly<Record<O, boolean>>;
    onChange(change: Partial<Record<Option, boolean>>): void;
}

/** How a credential proves itself, and whether it may act as others. */
export function OptionsField<O extends Option>({ options, chosen, onChange }: OptionsFieldProps<O>): ReactNode {
    const id = useId();
    return (
        <FormGroup role="group" label={t("credential.options")} fieldId={id}>
            {options.map((each) => (
                <Checkbox
                    key={each}
                    id={`${id}-${each}`}
                    label={t(`credential.${each}`)}
                    description={t(`credential.${each}.hint`)}
                    isChecked={chosen[each]}
                    onChange={(_event, on) => onChange({ [each]: on })}
                />
            ))}
        </FormGroup>
    );
}
