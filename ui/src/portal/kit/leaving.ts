import { useEffect } from "react";

const HERE = { stays: true };

/** While something typed would be lost, leaving the page asks first. */
export function useAsking(active: boolean): void {
    useEffect(() => {
        if (!active) return;
        const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
        addEventListener("beforeunload", ask);
        return () => removeEventListener("beforeunload", ask);
    }, [active]);
}

/**
 * While something would be lost, leaving the page asks first, and Back stays where it is and tells. Nothing but the
 * browser itself can be stopped from closing.
 */
export function useStaying(active: boolean, onBack: () => void): void {
    useAsking(active);
    useEffect(() => {
        if (!active) return;
        const stay = (): void => {
            history.pushState(HERE, "");
            onBack();
        };
        history.pushState(HERE, "");
        addEventListener("popstate", stay);
        return () => {
            removeEventListener("popstate", stay);
            // The place that Back was caught at goes with what it guarded.
            if ((history.state as typeof HERE | null)?.stays) history.back();
        };
    }, [active, onBack]);
}
