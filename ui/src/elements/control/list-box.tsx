/** @jsxImportSource preact */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { text } from "../../shared/text";
import { CheckIcon } from "../icons";
import { matching, type Option } from "./options";

const SEARCH_FROM = 8;

interface ListBoxProps {
    readonly name: string;
    readonly options: readonly Option[];
    readonly chosen: readonly string[];
    readonly multiple: boolean;
    readonly loading: boolean;
    readonly typing: { readonly typed: string; readonly setTyped: (typed: string) => void };
    /** Nothing chosen means all. */
    readonly choose: (value: string | undefined) => void;
}

/** The open list: the focus stays in one place, arrows move the active option, Enter and Space choose it. */
export function ListBox(props: ListBoxProps) {
    const { name, options, chosen, multiple, typing } = props;
    const id = useId();
    const searchable = options.length > SEARCH_FROM || typing.typed !== "";
    const { shown, cut } = matching(options, typing.typed);
    const entries: readonly (Option | undefined)[] = typing.typed === "" ? [undefined, ...shown] : shown;
    const [active, setActive] = useState(() => Math.max(0, entries.findIndex((entry) => entry?.value === chosen[0])));
    const focused = useRef<HTMLElement>(null);
    const list = useRef<HTMLUListElement>(null);
    useEffect(() => focused.current?.focus(), [searchable]);
    useEffect(() => list.current?.querySelector(".active")?.scrollIntoView?.({ block: "nearest" }), [active]);
    const onKeyDown = (event: KeyboardEvent): void => {
        const next = step(event.key, active, entries.length, searchable);
        if (next !== undefined) setActive(next);
        else if (event.key === "Enter" || (event.key === " " && !searchable)) {
            if (active < entries.length) props.choose(entries[active]?.value);
        } else return;
        event.preventDefault();
    };
    const pointer = { "aria-activedescendant": entries.length > 0 ? `${id}${active}` : undefined, onKeyDown };
    return (
        <>
            {searchable && (
                <input
                    ref={focused as preact.RefObject<HTMLInputElement>}
                    type="text"
                    role="combobox"
                    aria-expanded="true"
                    aria-controls={id}
                    aria-autocomplete="list"
                    aria-label={`${text.search} ${name}`}
                    placeholder={text.search}
                    value={typing.typed}
                    onInput={(event) => {
                        typing.setTyped(event.currentTarget.value);
                        setActive(0);
                    }}
                    {...pointer}
                />
            )}
            <ul
                id={id}
                role="listbox"
                aria-label={name}
                aria-multiselectable={multiple}
                ref={(made) => {
                    list.current = made;
                    if (!searchable) focused.current = made;
                }}
                tabIndex={searchable ? -1 : 0}
                {...(searchable ? {} : pointer)}
            >
                {entries.map((entry, index) => {
                    const on = entry === undefined ? chosen.length === 0 : chosen.includes(entry.value);
                    return (
                        <li
                            key={entry === undefined ? "all" : `=${entry.value}`}
                            id={`${id}${index}`}
                            role="option"
                            aria-selected={on}
                            class={index === active ? "active" : undefined}
                            onClick={() => {
                                setActive(index);
                                props.choose(entry?.value);
                            }}
                        >
                            <span class={multiple && entry !== undefined ? "tick box" : "tick"}>{on && <CheckIcon />}</span>
                            <span>{entry === undefined ? text.all : entry.label}</span>
                        </li>
                    );
                })}
            </ul>
            {entries.length === 0 && <p class="note">{text.noMatch}</p>}
            {props.loading && <p class="note">{text.loading}…</p>}
            {cut && <p class="note">{text.narrow(shown.length)}</p>}
        </>
    );
}

function step(press: string, active: number, count: number, typing: boolean): number | undefined {
    if (count === 0) return undefined;
    if (press === "ArrowDown") return Math.min(count - 1, active + 1);
    if (press === "ArrowUp") return Math.max(0, active - 1);
    if (press === "Home" && !typing) return 0;
    if (press === "End" && !typing) return count - 1;
    return undefined;
}
