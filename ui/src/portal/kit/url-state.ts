import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

export type Changes = Readonly<Record<string, string | null>>;

/** The query with these parameters changed: null and "" take one away, and any change but one of the page leads to the first. */
export function changed(search: string, changes: Changes): string {
    const query = new URLSearchParams(search);
    if (!("page" in changes)) query.delete("page");
    for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === "") query.delete(name);
        else query.set(name, value);
    }
    return query.toString();
}

/** The number of the page an address asks for; 1 for whatever is no page. */
export function pageNumber(search: string): number {
    const page = Number(new URLSearchParams(search).get("page") ?? "1");
    return Number.isSafeInteger(page) && page > 0 && page <= 1_000_000 ? page : 1;
}

/** What a parameter may be: one of these words; without words, any text of reasonable length. */
export function allowed(value: string | null, words?: readonly string[]): string | null {
    if (value === null || value === "" || value.length > 200) return null;
    return words === undefined || words.includes(value) ? value : null;
}

export interface UrlState {
    search: string;
    get(name: string, words?: readonly string[]): string | null;
    set(changes: Changes): void;
}

/** Filters, sort, page and tab live in the address, so that a colleague can be sent what one sees. */
export function useUrlState(): UrlState {
    const search = useSearch();
    const [path, navigate] = useLocation();
    const set = useCallback(
        (changes: Changes) => {
            const query = changed(location.search, changes);
            navigate(query === "" ? path : `${path}?${query}`, { replace: true });
        },
        [path, navigate],
    );
    return useMemo(() => {
        const query = new URLSearchParams(search);
        return { search, get: (name, words) => allowed(query.get(name), words), set };
    }, [search, set]);
}
