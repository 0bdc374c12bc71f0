/**
 * Control values as text, the same in the address, in messages and in requests: a list splits on commas before it is
 * decoded, so a comma inside a value is `%2C`; a range is `min:…,max:…`; `:null` and nothing clear.
 */

const CLEARED = ":null";
const EMPTY_TEXT = ":empty";

export interface Range {
    readonly min: string;
    readonly max: string;
}

export function listOf(value: string | undefined): readonly string[] {
    if (value === undefined || value === "" || value === CLEARED) return [];
    return value.split(",").filter((part) => part !== "" && part !== CLEARED).map(plain);
}

export function listText(values: readonly string[]): string {
    return values.map(encoded).join(",");
}

/** A single choice is one value, commas and all. */
export function choiceOf(value: string | undefined): string | undefined {
    if (value === undefined || value === "" || value === CLEARED) return undefined;
    return plain(value);
}

export function choiceText(value: string | undefined): string {
    return value === undefined ? "" : encoded(value);
}

export function rangeOf(value: string | undefined): Range {
    let range: Range = { min: "", max: "" };
    for (const part of (value ?? "").split(",")) {
        const [, name, side] = /^(min|start|max|end):(.*)$/.exec(part) ?? [];
        if (name === undefined || side === undefined || side === CLEARED) continue;
        range = name === "min" || name === "start" ? { ...range, min: plain(side) } : { ...range, max: plain(side) };
    }
    return range;
}

export function rangeText({ min, max }: Range): string {
    return min === "" && max === "" ? "" : `min:${min},max:${max}`;
}

/** What a host sends need not be text: numbers and flags become it, arrays become lists, null clears. */
export function asVariable(value: unknown): string | undefined {
    if (value === null) return "";
    if (Array.isArray(value)) return listText(value.filter((part) => part !== null).map(String));
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return undefined;
}

function plain(part: string): string {
    if (part === EMPTY_TEXT) return "";
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

function encoded(value: string): string {
    if (value === "") return EMPTY_TEXT;
    const safe = value.replaceAll("%", "%25").replaceAll(",", "%2C");
    return safe.startsWith(":") ? `%3A${safe.slice(1)}` : safe;
}
