import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { readAddress, withParameter, withoutControls, type Address } from "./address";

export interface Here {
    readonly address: Address;
    set(name: string, value: string | undefined): void;
    /** Takes every control out of the address. */
    clear(): void;
}

/** Which page, version and controls the address asks for, and the way to change that. */
export function useAddress(): Here {
    const search = useSearch();
    const [path, navigate] = useLocation();
    // The address itself is read: what the router hands on is half decoded.
    const address = useMemo(() => readAddress(search === "" ? "" : location.search), [search]);
    const go = useCallback(
        (query: string) => navigate(query === "" ? path : `${path}?${query}`, { replace: true }),
        [path, navigate],
    );
    const set = useCallback(
        (name: string, value: string | undefined) => go(withParameter(location.search, name, value)),
        [go],
    );
    const clear = useCallback(() => go(withoutControls(location.search)), [go]);
    return useMemo(() => ({ address, set, clear }), [address, set, clear]);
}
