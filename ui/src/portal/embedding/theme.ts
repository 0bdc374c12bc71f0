import type { Theme } from "./wire";

/** What of a page a theme may colour: the names of its CSS variables, without their dashes. */
export const TOKENS = [
    "page",
    "surface",
    "line",
    "ink",
    "ink-soft",
    "accent",
    "accent-soft",
    "on-accent",
    "danger",
    "series-0",
    "series-1",
    "series-2",
    "series-3",
    "series-4",
    "series-5",
    "series-6",
    "series-7",
] as const;

export type Token = (typeof TOKENS)[number];

/** What each is in the light and in the dark, as the pages themselves have it. */
export const USUAL: Readonly<Record<Token, readonly [string, string]>> = {
    page: ["#f6f7f9", "#14171c"],
    surface: ["#ffffff", "#1c2027"],
    line: ["#e3e6eb", "#303641"],
    ink: ["#1b2230", "#eceff4"],
    "ink-soft": ["#5a6475", "#a5afbf"],
    accent: ["#1f66c7", "#6aa7ff"],
    "accent-soft": ["#e8f0fb", "#22344f"],
    "on-accent": ["#ffffff", "#0e1520"],
    danger: ["#b3321f", "#ff8f7a"],
    "series-0": ["#2a6fd0", "#5b9dff"],
    "series-1": ["#e08600", "#f5a742"],
    "series-2": ["#00917a", "#2fc4a6"],
    "series-3": ["#c24a8d", "#ec85bd"],
    "series-4": ["#3d9ad6", "#93d1f7"],
    "series-5": ["#c7441a", "#ff7b51"],
    "series-6": ["#94840f", "#dccb4c"],
    "series-7": ["#6d55a8", "#ab97e8"],
};

export const NEW_THEME: Theme = { name: "", base: "Light", colors: {}, font: null, radius: null };

/** The colour a theme gives that part of a page; the one of its base where it says nothing. */
export const colorOf = (theme: Pick<Theme, "base" | "colors">, token: Token): string =>
    theme.colors[token] ?? USUAL[token][theme.base === "Light" ? 0 : 1];

/** The theme with one colour set; one that is the base's own is taken out again. */
export function colored(theme: Theme, token: Token, color: string): Theme {
    const { [token]: _before, ...others } = theme.colors;
    const same = color.toLowerCase() === USUAL[token][theme.base === "Light" ? 0 : 1];
    return { ...theme, colors: same ? others : { ...others, [token]: color.toLowerCase() } };
}

/** Red, green and blue as light, 0 to 1 (WCAG 2.2, relative luminance). */
function luminance(color: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const part = parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well one colour is read on another: 1 to 21. */
export function contrast(one: string, other: string): number {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
}

const READ: readonly (readonly [Token, Token])[] = [
    ["ink", "surface"],
    ["ink-soft", "surface"],
    ["accent", "surface"],
    ["on-accent", "accent"],
    ["danger", "surface"],
];
const READABLE = 4.5;

/** Which texts of a theme are hard to read. */
export const faint = (theme: Theme): readonly (readonly [Token, Token])[] =>
    READ.filter(([text, ground]) => contrast(colorOf(theme, text), colorOf(theme, ground)) < READABLE);

/** The CSS variables of a theme, for its preview. */
export function variablesOf(theme: Theme): Readonly<Record<string, string>> {
    return {
        ...Object.fromEntries(TOKENS.map((token) => [`--${token}`, colorOf(theme, token)])),
        ...(theme.font ? { "--font": theme.font } : {}),
        "--radius": `${theme.radius ?? 10}px`,
    };
}
