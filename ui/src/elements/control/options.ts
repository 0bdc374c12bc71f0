import { failed, type Answer } from "../../shared/wire";
import { showing } from "../../shared/format";
import { text } from "../../shared/text";

export interface Option {
    /** The raw value, as it is sent. */
    readonly value: string;
    readonly label: string;
}

const MOST_SHOWN = 200;

/** The values a list offers: those of its answer, and those already chosen that the answer does not hold. */
export function optionsOf(answer: Answer | undefined, chosen: readonly string[], locale: string): readonly Option[] {
    const known = answer === undefined || failed(answer) ? [] : answered(answer, locale);
    const held = new Set(known.map((option) => option.value));
    const others = chosen.filter((value) => !held.has(value)).map((value) => ({ value, label: labelOf(value) }));
    return [...others, ...known];
}

function answered(rows: Exclude<Answer, { error: unknown }>, locale: string): readonly Option[] {
    const [column] = rows.columns;
    if (column === undefined) return [];
    const cells = rows.rows.map((row) => row[0] ?? null);
    const show = column.type === "datetime" ? showing(column, cells, locale) : undefined;
    return cells.flatMap((cell) => {
        if (cell === null) return [];
        const value = String(cell);
        return [{ value, label: show === undefined ? labelOf(value) : show(cell) }];
    });
}

export function labelOf(value: string): string {
    return value === "" ? text.emptyText : value;
}

/** Those that contain what was typed, at most a list's worth of them. */
export function matching(options: readonly Option[], typed: string): { readonly shown: readonly Option[]; readonly cut: boolean } {
    const wanted = typed.trim().toLowerCase();
    const found = wanted === "" ? options : options.filter((option) => option.label.toLowerCase().includes(wanted));
    return { shown: found.slice(0, MOST_SHOWN), cut: found.length > MOST_SHOWN };
}
