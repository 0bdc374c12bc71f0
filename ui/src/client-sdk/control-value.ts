/**
 * The value of a control as text, the same in addresses, commands and events: a list is split on commas before it is
 * decoded, so a comma inside a value is `%2C`; a range is `min:…,max:…`; `:null` is the missing value, `:empty` the
 * empty text, and nothing at all stands for everything.
 */

export const EVERYTHING = "";

const NULL = ":null";
const EMPTY = ":empty";

export type RelativeUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Either side of a range; an absent one is open. */
export interface Sides<Side> {
    readonly min?: Side | undefined;
    readonly max?: Side | undefined;
}

/** One value of a single list, a text or a segmented control. */
export function textValue(value: string | null): string {
    if (value === null) return NULL;
    if (value === "") return EMPTY;
    const safe = value.replaceAll("%", "%25").replaceAll(",", "%2C");
    return safe.startsWith(":") ? `%3A${safe.slice(1)}` : safe;
}

/** The values of a list; none of them means everything. */
export function listValue(values: readonly (string | null)[]): string {
    return values.map(textValue).join(",");
}

/** A date without a zone is in the organization's; a `Date` is an instant and says so. */
export function dateValue(date: Date | string): string {
    return typeof date === "string" ? date : `${date.toISOString().slice(0, 19)}Z`;
}

/** So many units back or ahead: as min the start of that unit, as max its end; `next` 0 is the present one. */
export function relativeDate(direction: "prior" | "next", unit: RelativeUnit, count: number): string {
    return `${direction}-${unit}-${count}`;
}

/** A range of numbers or dates; with both sides open it is everything. */
export function rangeValue({ min, max }: Sides<number | Date | string>): string {
    const [from, to] = [sideText(min), sideText(max)];
    return from === "" && to === "" ? EVERYTHING : `min:${from},max:${to}`;
}

function sideText(side: number | Date | string | undefined): string {
    if (side === undefined) return "";
    return side instanceof Date ? dateValue(side) : String(side);
}

/** What {@link textValue} wrote; nothing for everything. A single value keeps its commas, encoded or not. */
export function readText(text: string | undefined): string | null | undefined {
    if (text === undefined || text === EVERYTHING) return undefined;
    if (text === NULL) return null;
    return text === EMPTY ? "" : decoded(text);
}

export function readList(text: string | undefined): readonly (string | null)[] {
    return (text ?? "").split(",").flatMap((part) => readText(part) ?? (part === NULL ? [null] : []));
}

/** A number with or without thousands commas; nothing for anything else. */
export function readNumber(text: string | undefined): number | undefined {
    const plain = (readText(text) ?? "").replaceAll(",", "").trim();
    const value = Number(plain);
    return plain === "" || !Number.isFinite(value) ? undefined : value;
}

export function readFlag(text: string | undefined): boolean | undefined {
    return text === "true" ? true : text === "false" ? false : undefined;
}

/** Both sides as text; `start` and `end` are other names for them. */
export function readRange(text: string | undefined): { readonly min?: string; readonly max?: string } {
    const sides: { min?: string; max?: string } = {};
    for (const part of (text ?? "").split(",")) {
        const [, name, side] = /^(min|start|max|end):(.+)$/.exec(part) ?? [];
        const value = readText(side);
        if (typeof value === "string") sides[name === "min" || name === "start" ? "min" : "max"] = value;
    }
    return sides;
}

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
