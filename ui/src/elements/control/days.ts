/** The day a date value names, as a date input wants it; nothing for relative dates and what is no date. */
export function dayOf(value: string): string {
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10);
    if (!/^-?\d{6,}$/.test(value)) return "";
    const at = new Date(Number(value));
    return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
}

/** `prior-day-30` as people say it; nothing for other values. */
export function relativeText(value: string): string | undefined {
    const [, way, unit, many] = /^(prior|next)-(minute|hour|day|week|month|quarter|year)-(\d+)$/.exec(value) ?? [];
    if (way === undefined || unit === undefined || many === undefined) return undefined;
    const count = Number(many);
    if (count === 0) return unit === "day" ? "today" : `this ${unit}`;
    const span = `${count} ${unit}${count === 1 ? "" : "s"}`;
    return way === "prior" ? `${span} ago` : `in ${span}`;
}
