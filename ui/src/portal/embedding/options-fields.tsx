import { Checkbox, ExpandableSection } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { question } from "../api/queries";
import { t } from "../i18n/text";
import { ChoiceField, TextField, type Choice } from "../kit/fields";
import type { Form } from "./host-files";
import { badLines, MENUS, THEMES, type EmbedOptions } from "./options";
import { SessionField } from "./session-field";
import type { Theme } from "./wire";

interface OptionsFieldsProps {
    form: Form;
    options: EmbedOptions;
    onChange(change: Partial<EmbedOptions>): void;
}

/** The themes an address may name: those there are everywhere, then the organization's own. */
export function useThemeChoices(): readonly Choice[] {
    const own = useQuery({ ...question<{ entries: Theme[] }>("/v2/themes"), retry: false });
    const names = [...THEMES, ...(own.data?.entries ?? []).map((each) => each.name)];
    return [{ value: "", label: t("embed.theme.own") }, ...names.map((name) => ({ value: name, label: name }))];
}

export const menuChoices = (): readonly Choice[] => [
    { value: "", label: t("embed.menu.usual") },
    ...MENUS.map((value) => ({ value, label: t(`embed.menu.${value}`) })),
];

/** What the lines of `name=value` are not. */
export const lineError = (text: string): string | null => {
    const [first] = badLines(text);
    return first === undefined ? null : t("embed.bad-line", { line: first });
};

/** What changes the code: how it looks, with which values, for how long. */
export function OptionsFields({ form, options, onChange }: OptionsFieldsProps): ReactNode {
    const [open, setOpen] = useState(false);
    const id = useId();
    const themes = useThemeChoices();
    return (
        <ExpandableSection
            toggleText={t("embed.options")}
            isExpanded={open}
            onToggle={(_event, expanded) => setOpen(expanded)}
        >
            <div className="sg-stack">
                <div className="sg-two">
                    <ChoiceField
                        label={t("embed.theme")}
                        value={options.theme}
                        choices={themes}
                        onChange={(theme) => onChange({ theme })}
                    />
                    <ChoiceField
                        label={t("embed.menu")}
                        value={options.menu}
                        choices={menuChoices()}
                        onChange={(menu) => onChange({ menu })}
                    />
                    <SessionField
                        form={form}
                        value={options.session}
                        onChange={(session) => onChange({ session })}
                    />
                    <TextField
                        label={t("embed.controls")}
                        lines={2}
                        value={options.controls}
                        hint={t("embed.controls.hint")}
                        error={lineError(options.controls)}
                        onChange={(controls) => onChange({ controls })}
                    />
                </div>
                <Checkbox
                    id={`${id}-responsive`}
                    label={t("embed.switch.responsive")}
                    description={t("embed.responsive.hint")}
                    isChecked={options.responsive}
                    onChange={(_event, responsive) => onChange({ responsive })}
                />
            </div>
        </ExpandableSection>
    );
}
