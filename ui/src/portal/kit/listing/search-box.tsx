import { SearchInput } from "@patternfly/react-core";
import { useEffect, useState, type ReactNode } from "react";
import { t } from "../../i18n/text";
import { useSettled } from "../use-settled";

/** Searches as one types, a moment behind. */
export function SearchBox({ label, value, onSearch }: { label: string; value: string; onSearch(text: string): void }): ReactNode {
    const [text, setText] = useState(value);
    const settled = useSettled(text);
    useEffect(() => {
        if (settled === text && settled.trim() !== value) onSearch(settled.trim());
        // Only what was typed starts a search, not a new address.
    }, [settled]);
    useEffect(() => {
        if (value === "") setText("");
    }, [value]);
    return (
        <SearchInput
            className="sg-search"
            aria-label={label}
            placeholder={label}
            resetButtonLabel={t("kit.clear")}
            value={text}
            onChange={(_event, next) => setText(next)}
            onClear={() => {
                setText("");
                onSearch("");
            }}
        />
    );
}
