import { endOfDay, inDays } from "../kit/times";

export const SPANS = [30, 90, 365] as const;

/** `30`, `90`, `365`, `never`, or `on` a date. */
export type Expiry = `${(typeof SPANS)[number]}` | "never" | "on";

/** What may be chosen where the organization allows at most that many days; null means any. */
export function choices(maxDays: number | null): readonly Expiry[] {
    const spans = SPANS.filter((days) => maxDays === null || days <= maxDays).map((days): Expiry => `${days}`);
    return maxDays === null ? [...spans, "never", "on"] : [...spans, "on"];
}

/** What is chosen at first: 90 days, or what comes next to it. */
export function usual(maxDays: number | null): Expiry {
    const all = choices(maxDays);
    return all.includes("90") ? "90" : (all[0] ?? "on");
}

/** The moment on the wire; null for never; absent while no date is given. */
export function expiresAt(expiry: Expiry, date: string, now: number): string | null | undefined {
    if (expiry === "never") return null;
    if (expiry === "on") return date === "" ? undefined : endOfDay(date);
    return inDays(Number(expiry), now);
}
