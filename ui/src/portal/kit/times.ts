const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 365 * 86_400],
    ["month", 30 * 86_400],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
];

const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** "2 minutes ago", "in 12 days", "now". */
export function relative(moment: string, now: number): string {
    const seconds = (Date.parse(moment) - now) / 1000;
    for (const [unit, length] of UNITS) {
        if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
    }
    return words.format(0, "second");
}

/** The moment to the second in that time zone, with the zone's name; UTC where the zone is unknown here. */
export function exact(moment: string, timeZone: string): string {
    const at = new Date(moment);
    const style: Intl.DateTimeFormatOptions = {
        year: "numeric",
        month: "short",
        day: "numeric",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
        hour12: false,
        timeZoneName: "short",
    };
    try {
        return new Intl.DateTimeFormat("en", { ...style, timeZone }).format(at);
    } catch {
        return new Intl.DateTimeFormat("en", { ...style, timeZone: "UTC" }).format(at);
    }
}

/** The end of the day that many days from now. */
export function inDays(days: number, now: number): string {
    return new Date(now + days * 86_400_000).toISOString();
}

/** The last second of the day a date field names, where the reader is. */
export function endOfDay(date: string): string {
    return new Date(`${date}T23:59:59`).toISOString();
}

/** "1 hour", "72 hours", "5 minutes": whole units only. */
export function duration(seconds: number): string {
    const [unit, length] = seconds >= 3600 ? ["hour", 3600] : seconds >= 60 ? ["minute", 60] : ["second", 1];
    return new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" } as Intl.NumberFormatOptions).format(
        Math.round(seconds / (length as number)),
    );
}
