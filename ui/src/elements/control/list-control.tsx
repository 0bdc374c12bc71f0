/** @jsxImportSource preact */
import { useId, useMemo, useRef, useState } from "preact/hooks";
import { failed } from "../../shared/wire";
import { choiceOf, choiceText, listOf, listText } from "../../shared/variables";
import { text } from "../../shared/text";
import { CaretIcon, CrossIcon, WarningIcon } from "../icons";
import type { ControlProps } from "./control";
import { ListBox } from "./list-box";
import { labelOf, optionsOf, type Option } from "./options";
import { usePopover } from "./popover";

/** A list of values in a popover: one is chosen like in a select, several by ticking them. */
export function ListControl({ view, spec, port }: ControlProps) {
    const multiple = view.selectionMode === "multiple";
    const chosen = useMemo(() => chosenOf(spec.value, multiple), [spec.value, multiple]);
    const options = useMemo(() => optionsOf(spec.answer, chosen, spec.options.locale), [spec.answer, chosen]);
    const id = useId();
    const [typed, setTyped] = useState("");
    const button = useRef<HTMLButtonElement>(null);
    const popover = usePopover(button, () => setTyped(""));
    const send = (values: readonly string[]): void =>
        port.change(view.controlId, multiple ? listText(values) : choiceText(values[0]));
    const choose = (value: string | undefined): void => {
        if (value === undefined) send([]);
        else if (!multiple) send([value]);
        else send(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
        if (!multiple) popover.close();
    };
    return (
        <div class="list" ref={popover.root}>
            <span class="label" id={`${id}l`}>
                {view.name}
            </span>
            <div class="field">
                <button
                    type="button"
                    class="value"
                    ref={button}
                    aria-haspopup="listbox"
                    aria-expanded={popover.open}
                    aria-labelledby={`${id}l ${id}v`}
                    onClick={popover.toggle}
                    onKeyDown={popover.openOnArrow}
                >
                    <span id={`${id}v`}>{shownValue(chosen, options)}</span>
                    <CaretIcon />
                </button>
                {chosen.length > 0 && (
                    <button type="button" class="icon-button" aria-label={`${text.clear} ${view.name}`} onClick={() => send([])}>
                        <CrossIcon />
                    </button>
                )}
            </div>
            {popover.open && (
                <div class={`popover${popover.toLeft ? " to-left" : ""}`} style={{ maxHeight: `${popover.room}px` }}>
                    {spec.answer !== undefined && failed(spec.answer) ? (
                        <ListFailure message={spec.answer.error.message} retry={() => port.retry(view.id)} />
                    ) : (
                        <ListBox
                            name={view.name}
                            options={options}
                            chosen={chosen}
                            multiple={multiple}
                            loading={spec.answer === undefined}
                            typing={{ typed, setTyped }}
                            choose={choose}
                        />
                    )}
                </div>
            )}
        </div>
    );
}

function ListFailure({ message, retry }: { readonly message: string; readonly retry: () => void }) {
    return (
        <div class="state state-error" role="alert">
            <WarningIcon />
            <span>{message}</span>
            <button type="button" class="button" onClick={retry}>
                {text.retry}
            </button>
        </div>
    );
}

function chosenOf(value: string | undefined, multiple: boolean): readonly string[] {
    if (multiple) return listOf(value);
    const choice = choiceOf(value);
    return choice === undefined ? [] : [choice];
}

function shownValue(chosen: readonly string[], options: readonly Option[]): string {
    const [first] = chosen;
    if (first === undefined) return text.all;
    if (chosen.length > 2) return text.selected(chosen.length);
    return chosen.map((value) => options.find((option) => option.value === value)?.label ?? labelOf(value)).join(", ");
}
