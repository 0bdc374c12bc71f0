import { Button, SearchInput } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { filtered, type Heard } from "./visit";

const ARROWS = { in: "←", out: "→", browser: "!" } as const;

const clock = new Intl.DateTimeFormat("en", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    fractionalSecondDigits: 3,
    hour12: false,
});

interface EventsTabProps {
    log: readonly Heard[];
    onClear(): void;
}

/** Every message between this page and the embed, the newest last. */
export function EventsTab({ log, onClear }: EventsTabProps): ReactNode {
    const [word, setWord] = useState("");
    const shown = filtered(log, word);
    return (
        <div className="sg-stack">
            <div className="sg-row">
                <SearchInput
                    className="sg-search"
                    aria-label={t("sandbox.events.filter")}
                    placeholder={t("sandbox.events.filter")}
                    resetButtonLabel={t("kit.clear")}
                    value={word}
                    onChange={(_event, next) => setWord(next)}
                    onClear={() => setWord("")}
                />
                <Button variant="secondary" size="sm" isDisabled={log.length === 0} onClick={onClear}>
                    {t("sandbox.events.clear")}
                </Button>
            </div>
            {shown.length === 0 ? (
                <p className="sg-soft">{t(log.length === 0 ? "sandbox.events.none" : "kit.nothing-matches")}</p>
            ) : (
                <Log of={shown} />
            )}
        </div>
    );
}

/** Messages with their time and direction. */
export function Log({ of }: { of: readonly Heard[] }): ReactNode {
    return (
        <div className="sg-log" role="log" aria-label={t("sandbox.tab.events")} tabIndex={0} translate="no">
            <ol>
                {of.map((each) => (
                    <li key={each.number}>
                        <time dateTime={new Date(each.at).toISOString()}>{clock.format(each.at)}</time>
                        <span role="img" aria-label={t(`sandbox.events.${each.direction}`)}>
                            {ARROWS[each.direction]}
                        </span>
                        <span>
                            {each.type || "–"} <small>{rest(each.data)}</small>
                        </span>
                    </li>
                ))}
            </ol>
        </div>
    );
}

/** What a message carries beside its name. */
function rest(data: unknown): string {
    if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "";
    const { type: _named, ...fields } = data as Record<string, unknown>;
    return Object.keys(fields).length === 0 ? "" : JSON.stringify(fields);
}
