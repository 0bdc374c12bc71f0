import { TextInput } from "@patternfly/react-core";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Field } from "./fields";

export interface Option {
    value: string;
    label: string;
    detail?: string;
    /** What it belongs to; those of one group stand together. */
    group?: string;
}

interface PickListProps {
    label: string;
    options: readonly Option[];
    text: string;
    onText(text: string): void;
    onPick(option: Option): void;
    hint?: ReactNode;
    error?: string | null;
    required?: boolean;
    autoFocus?: boolean;
}

/** Where an arrow key leads among that many options; they go round. */
export function step(at: number, key: string, length: number): number {
    if (length === 0) return -1;
    if (key === "ArrowDown") return (at + 1) % length;
    if (key === "ArrowUp") return (at <= 0 ? length : at) - 1;
    return at;
}

/** A text field whose matches are listed beneath it (ARIA combobox): arrows, Enter, Escape, or a click. */
export function PickList({ label, options, text, onText, onPick, autoFocus = false, ...field }: PickListProps): ReactNode {
    const id = useId();
    const [open, setOpen] = useState(false);
    const [at, setAt] = useState(-1);
    const pick = (option: Option | undefined): void => {
        if (!option) return;
        setOpen(false);
        setAt(-1);
        onPick(option);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setOpen(true);
            setAt(step(at, event.key, options.length));
        } else if (event.key === "Enter" && open && at >= 0) {
            event.preventDefault();
            pick(options[at]);
        } else if (event.key === "Escape" && open) {
            event.preventDefault();
            setOpen(false);
        }
    };
    return (
        <Field label={label} id={id} {...field}>
            <TextInput
                id={id}
                role="combobox"
                aria-expanded={open}
                aria-controls={`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
                autoComplete="off"
                value={text}
                validated={field.error ? "error" : "default"}
                onChange={(_event, next) => {
                    onText(next);
                    setAt(-1);
                    setOpen(true);
                }}
                onFocus={() => setOpen(true)}
                onClick={() => setOpen(true)}
                onBlur={() => setOpen(false)}
                onKeyDown={onKeyDown}
                {...(autoFocus ? { "data-autofocus": "" } : {})}
            />
            {open && <Matches id={id} label={label} options={options} at={at} pick={pick} />}
        </Field>
    );
}

interface MatchesProps {
    id: string;
    label: string;
    options: readonly Option[];
    at: number;
    pick(option: Option): void;
}

function Matches({ id, label, options, at, pick }: MatchesProps): ReactNode {
    if (options.length === 0) {
        return (
            <p id={`${id}-list`} className="sg-options sg-none" role="status">
                {t("kit.no-match")}
            </p>
        );
    }
    return (
        <ul
            id={`${id}-list`}
            className="sg-options"
            role="listbox"
            aria-label={label}
            // No stop of Tab, though it scrolls: it goes away as soon as the field is left.
            tabIndex={-1}
            // The field must not lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
        >
            {options.flatMap((option, index) => [
                ...(option.group !== undefined && option.group !== options[index - 1]?.group
                    ? [
                          <li key={option.group} role="presentation" className="sg-option-group">
                              {option.group}
                          </li>,
                      ]
                    : []),
                <li
                    key={option.value}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === at}
                    onClick={() => pick(option)}
                >
                    <span>{option.label}</span>
                    {option.detail && <small>{option.detail}</small>}
                </li>,
            ])}
        </ul>
    );
}
