import { FormGroup, FormHelperText, HelperText, HelperTextItem, Radio } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { count, t } from "../i18n/text";
import { TextField } from "../kit/fields";
import { choices, type Expiry } from "./expiry";

interface ExpiryFieldProps {
    expiry: Expiry;
    date: string;
    maxDays: number | null;
    error?: string | null;
    onChange(expiry: Expiry, date: string): void;
}

const label = (each: Expiry): string => {
    if (each === "never") return t("expiry.never");
    if (each === "on") return t("expiry.on");
    return count("expiry.days", Number(each));
};

/** When a credential ends by itself. */
export function ExpiryField({ expiry, date, maxDays, error, onChange }: ExpiryFieldProps): ReactNode {
    const id = useId();
    return (
        <FormGroup role="radiogroup" isInline label={t("credential.expires")} fieldId={id}>
            {choices(maxDays).map((each) => (
                <Radio
                    key={each}
                    id={`${id}-${each}`}
                    name={id}
                    label={label(each)}
                    isChecked={each === expiry}
                    onChange={() => onChange(each, date)}
                />
            ))}
            {expiry === "on" && (
                <TextField
                    kind="date"
                    label={t("expiry.date")}
                    required
                    value={date}
                    onChange={(next) => onChange("on", next)}
                    error={error}
                />
            )}
            {maxDays !== null && (
                <FormHelperText>
                    <HelperText>
                        <HelperTextItem>{count("expiry.policy", maxDays)}</HelperTextItem>
                    </HelperText>
                </FormHelperText>
            )}
        </FormGroup>
    );
}
