export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

const KEPT_AS = "signet.theme";
const DARK = "pf-v6-theme-dark";
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** What was chosen on this device; as the system until then. */
export function keptTheme(): Theme {
    try {
        const kept = localStorage.getItem(KEPT_AS);
        return THEMES.find((each) => each === kept) ?? "system";
    } catch {
        return "system";
    }
}

/** Remembers the choice where the browser lets us. */
export function keepTheme(theme: Theme): void {
    try {
        localStorage.setItem(KEPT_AS, theme);
    } catch {
        // Then it lasts as long as the page.
    }
    showTheme(theme);
}

/** Paints the page in that theme, and follows the system where it is to decide. */
export function showTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
    const paint = (): void => {
        const dark = theme === "dark" || (theme === "system" && systemIsDark.matches);
        root.classList.toggle(DARK, dark);
        root.dataset["theme"] = dark ? "dark" : "light";
    };
    systemIsDark.onchange = theme === "system" ? paint : null;
    paint();
}
