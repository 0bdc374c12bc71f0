import {
    FormGroup,
    FormHelperText,
    FormSelect,
    FormSelectOption,
    HelperText,
    HelperTextItem,
    TextArea,
    TextInput,
} from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import type { ApiError } from "../api/client";

interface FieldProps {
    label: string;
    required?: boolean;
    hint?: ReactNode;
    error?: string | null | undefined;
}

/** What the server said against that field; also against its elements (`scopes[1]`). */
export function said(problem: ApiError | null, field: string): string | null {
    const found = problem?.violations.find((each) => each.field === field || each.field.startsWith(`${field}[`));
    return found?.message ?? null;
}

/** A labelled field with its hint and what is wrong with it. */
export function Field(props: FieldProps & { id: string; children: ReactNode }): ReactNode {
    const { label, required = false, hint, error, id, children } = props;
    return (
        <FormGroup label={label} isRequired={required} fieldId={id}>
            {children}
            {(error || hint) && (
                <FormHelperText>
                    <HelperText id={`${id}-help`}>
                        <HelperTextItem variant={error ? "error" : "default"}>{error || hint}</HelperTextItem>
                    </HelperText>
                </FormHelperText>
            )}
        </FormGroup>
    );
}

interface TextFieldProps extends FieldProps {
    value: string;
    onChange(value: string): void;
    onBlur?: () => void;
    kind?: "text" | "email" | "password" | "date" | "number" | "search";
    lines?: number;
    autoFocus?: boolean;
    autoComplete?: string;
    maxLength?: number;
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps): ReactNode {
    const {
        value,
        onChange,
        onBlur,
        kind = "text",
        lines = 1,
        autoFocus = false,
        autoComplete = "off",
        maxLength,
        ...field
    } = props;
    const id = useId();
    const shared = {
        id,
        value,
        onChange: (_event: unknown, next: string) => onChange(next),
        validated: field.error ? ("error" as const) : ("default" as const),
        isRequired: field.required ?? false,
        autoComplete,
        "aria-describedby": field.hint || field.error ? `${id}-help` : undefined,
        ...(onBlur ? { onBlur } : {}),
        ...(maxLength ? { maxLength } : {}),
        ...(autoFocus ? { "data-autofocus": "" } : {}),
    };
    return (
        <Field {...field} id={id}>
            {lines > 1 ? (
                <TextArea {...shared} rows={lines} resizeOrientation="vertical" />
            ) : (
                <TextInput {...shared} type={kind} />
            )}
        </Field>
    );
}

export interface Choice {
    value: string;
    label: string;
    disabled?: boolean;
}

interface ChoiceFieldProps extends FieldProps {
    value: string;
    choices: readonly Choice[];
    onChange(value: string): void;
}

/** One of a few. */
export function ChoiceField({ value, choices, onChange, ...field }: ChoiceFieldProps): ReactNode {
    const id = useId();
    return (
        <Field {...field} id={id}>
            <FormSelect id={id} value={value} onChange={(_event, next) => onChange(next)}>
                {choices.map((each) => (
                    <FormSelectOption
                        key={each.value}
                        value={each.value}
                        label={each.label}
                        isDisabled={each.disabled ?? false}
                    />
                ))}
            </FormSelect>
        </Field>
    );
}

/** A text, one entry a line, as a list without empty lines. */
export function linesOf(text: string): string[] {
    return text
        .split(/[\n,]/)
        .map((line) => line.trim())
        .filter((line) => line !== "");
}
