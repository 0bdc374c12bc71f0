import "./tokens.css";

/** `Light`, `Dark`, `Surface` or whatever the reader's system prefers; names we do not know mean the latter. */
export function applyTheme(theme: string | undefined, root: HTMLElement = document.documentElement): void {
    const wanted = theme?.toLowerCase();
    root.dataset["theme"] = wanted === "dark" || wanted === "light" || wanted === "surface" ? wanted : "auto";
}
