import { listValue, rangeValue, readList, readRange, readText, textValue } from "../client-sdk/control-value";

/** Control values as the controls of a page know them; how they are written as text is the codec's business. */

export interface Range {
    readonly min: string;
    readonly max: string;
}

export function listOf(value: string | undefined): readonly string[] {
    return readList(value).filter((part) => part !== null);
}

export const listText: (values: readonly string[]) => string = listValue;

/** A single choice is one value, commas and all. */
export function choiceOf(value: string | undefined): string | undefined {
    return readText(value) ?? undefined;
}

export function choiceText(value: string | undefined): string {
    return value === undefined ? "" : textValue(value);
}

export function rangeOf(value: string | undefined): Range {
    return { min: "", max: "", ...readRange(value) };
}

export const rangeText: (range: Range) => string = rangeValue;

/** What a host sends need not be text: numbers and flags become it, arrays become lists, null clears. */
export function asVariable(value: unknown): string | undefined {
    if (value === null) return "";
    if (Array.isArray(value)) return listValue(value.filter((part) => part !== null).map(String));
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    return undefined;
}
