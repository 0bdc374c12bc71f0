/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import { rangeOf, rangeText, type Range } from "../../shared/variables";
import { text } from "../../shared/text";
import { CrossIcon } from "../icons";
import type { ControlProps } from "./control";
import { dayOf, relativeText } from "./days";

/** Two native date inputs. A range that runs backwards is said so and not sent. */
export function DateRange({ view, spec, port }: ControlProps) {
    const range = rangeOf(spec.value);
    const [draft, setDraft] = useState<Range | undefined>(undefined);
    const shown = draft ?? range;
    const backwards = isBackwards(shown);
    const set = (next: Range): void => {
        if (isBackwards(next)) {
            setDraft(next);
        } else {
            setDraft(undefined);
            port.change(view.controlId, rangeText(next));
        }
    };
    const filled = shown.min !== "" || shown.max !== "";
    return (
        <fieldset class="range" aria-invalid={backwards}>
            <legend class="label">{view.name}</legend>
            <div class={`field${backwards ? " field-bad" : ""}`}>
                <Side name={`${view.name}, ${text.from}`} value={shown.min} set={(min) => set({ ...shown, min })} />
                <span aria-hidden="true">–</span>
                <Side name={`${view.name}, ${text.to}`} value={shown.max} set={(max) => set({ ...shown, max })} />
                <button
                    type="button"
                    class="icon-button"
                    disabled={!filled}
                    aria-label={`${text.clear} ${view.name}`}
                    onClick={() => set({ min: "", max: "" })}
                >
                    <CrossIcon />
                </button>
            </div>
            {backwards && <p role="alert">{text.rangeBackwards}</p>}
        </fieldset>
    );
}

function isBackwards({ min, max }: Range): boolean {
    const [from, to] = [dayOf(min), dayOf(max)];
    return from !== "" && to !== "" && from > to;
}

interface SideProps {
    readonly name: string;
    readonly value: string;
    readonly set: (day: string) => void;
}

/** A year is typed digit by digit: days before the year 1000 are on their way to another one. */
function Side({ name, value, set }: SideProps) {
    const relative = relativeText(value);
    if (relative !== undefined) {
        return (
            <button type="button" class="relative" aria-label={`${name}: ${relative}. ${text.clear}`} onClick={() => set("")}>
                {relative}
            </button>
        );
    }
    const typed = (event: Event): void => {
        const day = (event.currentTarget as HTMLInputElement).value;
        if ((day === "" || day >= "1000") && day !== dayOf(value)) set(day);
    };
    return <input type="date" aria-label={name} value={dayOf(value)} onChange={typed} />;
}
