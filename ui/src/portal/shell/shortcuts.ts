import { useEffect } from "react";

const TYPING = "input, textarea, select, [contenteditable]";

/** Whether those keys mean the search: Ctrl+K and Cmd+K anywhere, `/` where nobody types. */
export function meansSearch(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target">): boolean {
    if (event.altKey) return false;
    if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k";
    return event.key === "/" && !(event.target instanceof Element && event.target.closest(TYPING));
}

/** The search opens by its keys, unless a dialog is open. */
export function useShortcuts(search: () => void): void {
    useEffect(() => {
        const onKeyDown = (event: KeyboardEvent): void => {
            if (!meansSearch(event) || document.querySelector("dialog[open]")) return;
            event.preventDefault();
            search();
        };
        document.addEventListener("keydown", onKeyDown);
        return () => document.removeEventListener("keydown", onKeyDown);
    }, [search]);
}
