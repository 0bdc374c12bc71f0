import { Checkbox, FormGroup, FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { t } from "../i18n/text";
import type { KnownPermission } from "./types";

interface PermissionsFieldProps {
    all: readonly KnownPermission[];
    chosen: readonly string[];
    error?: string | null;
    onChange(chosen: readonly string[]): void;
}

/** What members may do, by what it is about. */
export function PermissionsField({ all, chosen, error, onChange }: PermissionsFieldProps): ReactNode {
    const groups = [...new Set(all.map((each) => each.group))];
    const toggle = (permission: string, on: boolean): void =>
        onChange(all.map((each) => each.permission).filter((each) => (each === permission ? on : chosen.includes(each))));
    return (
        <>
            {groups.map((group) => (
                <Group
                    key={group}
                    label={t(`types.group.${group}`)}
                    of={all.filter((each) => each.group === group)}
                    chosen={chosen}
                    onToggle={toggle}
                />
            ))}
            {error && (
                <FormHelperText>
                    <HelperText>
                        <HelperTextItem variant="error">{error}</HelperTextItem>
                    </HelperText>
                </FormHelperText>
            )}
        </>
    );
}

interface GroupProps {
    label: string;
    of: readonly KnownPermission[];
    chosen: readonly string[];
    onToggle(permission: string, on: boolean): void;
}

function Group({ label, of, chosen, onToggle }: GroupProps): ReactNode {
    const id = useId();
    return (
        <FormGroup role="group" label={label} fieldId={id}>
            {of.map(({ permission, description }) => (
                <Checkbox
                    key={permission}
                    id={`${id}-${permission}`}
                    label={description}
                    description={<code>{permission}</code>}
                    isChecked={chosen.includes(permission)}
                    onChange={(_event, on) => onToggle(permission, on)}
                />
            ))}
        </FormGroup>
    );
}
