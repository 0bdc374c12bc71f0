import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { PickList } from "../kit/pick-list";

const SHOWN = 50;

/** The zones there are, by name. */
const all = (): readonly string[] => ["UTC", ...Intl.supportedValuesOf("timeZone").filter((each) => each !== "UTC")];

/** The zones whose name holds the text, however it is written. */
export function zones(text: string, among: readonly string[]): readonly string[] {
    const wanted = text.trim().toLowerCase().replace(/\s+/g, "_");
    return among.filter((each) => each.toLowerCase().includes(wanted)).slice(0, SHOWN);
}

interface TimeZonePickProps {
    zone: string;
    error: string | null;
    autoFocus?: boolean;
    /** Told only of zones there are. */
    onChange(zone: string): void;
}

/** Finds a time zone by a part of its name. */
export function TimeZonePick({ zone, error, autoFocus = false, onChange }: TimeZonePickProps): ReactNode {
    const [text, setText] = useState(zone);
    const known = all();
    const settle = (next: string): void => {
        setText(next);
        if (known.includes(next)) onChange(next);
    };
    return (
        <PickList
            label={t("settings.time-zone")}
            required
            autoFocus={autoFocus}
            text={text}
            onText={settle}
            options={zones(text === zone ? "" : text, known).map((each) => ({ value: each, label: each }))}
            onPick={(option) => settle(option.value)}
            error={error}
        />
    );
}
