import { Checkbox, FormGroup, FormHelperText, HelperText, HelperTextItem, Label } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { t } from "../i18n/text";
import { EVENTS } from "./webhooks";

/** What an event is, in words where there are some. */
export function eventOf(kind: string): string {
    const known = EVENTS.find((each) => each === kind);
    return known ? t(`notices.event.${known}`) : kind;
}

/** What happened, as a chip. */
export function Event({ of }: { of: string }): ReactNode {
    return (
        <Label variant="outline" isCompact>
            {eventOf(of)}
        </Label>
    );
}

interface EventsFieldProps {
    chosen: readonly string[];
    error: string | null;
    onChange(chosen: string[]): void;
}

/** What an endpoint is told of. A word that is not known here stays as it was. */
export function EventsField({ chosen, error, onChange }: EventsFieldProps): ReactNode {
    const id = useId();
    const all = [...EVENTS, ...chosen.filter((each) => !EVENTS.some((known) => known === each))];
    return (
        <FormGroup role="group" isRequired label={t("webhooks.events")} fieldId={id}>
            {all.map((each) => (
                <Checkbox
                    key={each}
                    id={`${id}-${each}`}
                    label={eventOf(each)}
                    description={<code>{each}</code>}
                    isChecked={chosen.includes(each)}
                    onChange={(_event, on) => onChange(all.filter((one) => (one === each ? on : chosen.includes(one))))}
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
