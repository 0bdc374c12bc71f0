import { count } from "../i18n/text";

const MOST = 36_500;

/** A number of days as typed; null for none; absent for what is no number of days. */
export function daysOf(text: string): number | null | undefined {
    if (text.trim() === "") return null;
    const days = Number(text);
    return Number.isInteger(days) && days > 0 && days <= MOST ? days : undefined;
}

/** So many days in words; `none` where there is no limit. */
export const shownDays = (days: number | null, none: string): string => (days === null ? none : count("expiry.days", days));

/** Whether what is kept for `from` days is dropped earlier when it is kept for `to` days; null keeps for ever. */
export const dropsMore = (from: number | null, to: number | null): boolean => to !== null && (from === null || to < from);
