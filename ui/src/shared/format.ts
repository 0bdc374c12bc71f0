import { format as numberFormat } from "d3-format";
import { utcFormat } from "d3-time-format";
import type { Cell, Column, Format } from "./wire";
import { text } from "./text";

/** Turns one cell of a column into what people read. */
export type Show = (cell: Cell | undefined) => string;

const DAY = 86_400_000;

/** Reads ISO text without a zone as if it were UTC, so that every reader sees the time that was stored. */
export function moment(cell: Cell | undefined): Date | undefined {
    if (typeof cell !== "string") return undefined;
    const bare = /^\d{4,}-\d{2}-\d{2}$/.test(cell);
    const zoned = /([zZ]|[+-]\d{2}:?\d{2})$/.test(cell);
    const at = new Date(bare ? `${cell}T00:00:00Z` : zoned ? cell : `${cell.replace(" ", "T")}Z`);
    return Number.isNaN(at.getTime()) ? undefined : at;
}

/** The cell as a number, if it is one; decimals may arrive as text so that no digit is lost. */
export function quantity(cell: Cell | undefined): number | undefined {
    if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
    if (typeof cell !== "string" || cell.trim() === "") return undefined;
    const value = Number(cell);
    return Number.isFinite(value) ? value : undefined;
}

/** How a column's cells are shown. A format string nobody can read falls back to the default of the type. */
export function showing(column: Column, cells: readonly (Cell | undefined)[] = [], locale = "en"): Show {
    const body = bodyOf(column, cells, locale);
    const { prefix = "", suffix = "" } = column.format ?? {};
    return (cell) => (cell === null || cell === undefined ? text.nothing : prefix + body(cell) + suffix);
}

function bodyOf(column: Column, cells: readonly (Cell | undefined)[], locale: string): (cell: Cell) => string {
    switch (column.type) {
        case "number":
        case "integer":
            return numbers(column.format, locale);
        case "datetime":
            return moments(column.format, cells, locale);
        case "boolean":
        case "text":
            return String;
    }
}

function numbers(format: Format | undefined, locale: string): (cell: Cell) => string {
    const show = chosen(format, numberFormat) ?? plainNumber(locale);
    return (cell) => {
        const value = quantity(cell);
        return value === undefined ? String(cell) : show(value);
    };
}

function moments(format: Format | undefined, cells: readonly (Cell | undefined)[], locale: string) {
    const show = chosen(format, utcFormat) ?? plainMoment(cells, locale);
    return (cell: Cell) => {
        const at = moment(cell);
        return at === undefined ? String(cell) : show(at);
    };
}

function chosen<T>(format: Format | undefined, make: (specifier: string) => T): T | undefined {
    if (format?.formatString === undefined || format.formatString === "") return undefined;
    try {
        return make(format.formatString);
    } catch {
        return undefined;
    }
}

function plainNumber(locale: string): (value: number) => string {
    const large = intl(locale, { maximumFractionDigits: 2 });
    const small = intl(locale, { maximumSignificantDigits: 3 });
    return (value) => (value !== 0 && Math.abs(value) < 1 ? small : large).format(value);
}

/** Shortens the default to what the cells tell apart: years, months, days, or moments. */
function plainMoment(cells: readonly (Cell | undefined)[], locale: string): (at: Date) => string {
    const known = cells.map(moment).filter((at) => at !== undefined);
    const several = known.length > 1;
    const options: Intl.DateTimeFormatOptions =
        several && known.every((at) => at.getUTCMonth() === 0 && isFirstOfMonth(at))
            ? { year: "numeric" }
            : several && known.every(isFirstOfMonth)
              ? { year: "numeric", month: "short" }
              : known.every(isMidnight)
                ? { dateStyle: "medium" }
                : { dateStyle: "medium", timeStyle: "short" };
    const shown = dates(locale, options);
    return (at) => shown.format(at);
}

function isMidnight(at: Date): boolean {
    return at.getTime() % DAY === 0;
}

function isFirstOfMonth(at: Date): boolean {
    return isMidnight(at) && at.getUTCDate() === 1;
}

/** A short number for axes and big figures: 1.2M, 340K, 0.05. */
export function compact(locale = "en"): (value: number) => string {
    const short = intl(locale, { notation: "compact", maximumSignificantDigits: 3 });
    return (value) => short.format(value);
}

/** How an axis shows the numbers of a column: short, but with its currency or per cent sign. */
export function axisNumbers(column: Column | undefined, locale = "en"): (value: number) => string {
    const { formatString = "", prefix = "", suffix = "" } = column?.format ?? {};
    const short = compact(locale);
    if (formatString.endsWith("%")) {
        return (value) => prefix + short(Number((value * 100).toPrecision(6))) + "%" + suffix;
    }
    const currency = formatString.includes("$") ? "$" : "";
    return (value) => (value < 0 ? "−" : "") + prefix + currency + short(Math.abs(value)) + suffix;
}

/** An unknown locale is never an error: English is shown. */
export function dates(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return tolerant(locale, (known) => new Intl.DateTimeFormat(known, { timeZone: "UTC", ...options }));
}

export function intl(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return tolerant(locale, (known) => new Intl.NumberFormat(known, options));
}

function tolerant<T>(locale: string, make: (locale: string) => T): T {
    try {
        return make(locale);
    } catch {
        return make("en");
    }
}
