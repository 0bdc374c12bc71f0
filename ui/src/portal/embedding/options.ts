/** How an embed looks and how long it lasts, as far as it changes the code of a host. */
export interface EmbedOptions {
    theme: string;
    menu: string;
    /** One `id=value` a line. */
    controls: string;
    /** In seconds; empty for an hour. */
    session: string;
    responsive: boolean;
}

export const NO_OPTIONS: EmbedOptions = { theme: "", menu: "", controls: "", session: "", responsive: false };

export const THEMES = ["Light", "Dark", "Surface"] as const;
export const MENUS = ["none", "top", "bottom"] as const;

/** The longest a session may be: 30 days. */
export const LONGEST = 30 * 86_400;
export const USUAL = 3_600;

export type Parameters = Readonly<Record<string, string>>;

/** `name=value` on each line; what has no name is passed over, what has no value is empty. */
export function pairsOf(text: string): Parameters {
    return Object.fromEntries(
        text
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line.indexOf("=") > 0)
            .map((line) => [line.slice(0, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim()]),
    );
}

/** The lines that are no `name=value`. */
export const badLines = (text: string): readonly string[] =>
    text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "" && line.indexOf("=") <= 0);

/** Names of teams, between commas or on lines of their own. */
export const namesOf = (text: string): readonly string[] =>
    text
        .split(/[\n,]/)
        .map((name) => name.trim())
        .filter((name) => name !== "");

/** What the options add to the address, by name; ours begin with a colon. */
export function parametersOf(options: Pick<EmbedOptions, "theme" | "menu" | "controls" | "responsive">): Parameters {
    return {
        ...(options.theme === "" ? {} : { ":theme": options.theme }),
        ...(options.menu === "" ? {} : { ":menu_position": options.menu }),
        ...(options.responsive ? { ":responsive_height": "true" } : {}),
        ...pairsOf(options.controls),
    };
}

/**
 * The parameters as the end of an address. Commas stay, as they separate values; nothing is left that ends a text in any
 * language a host is written in.
 */
export function queryOf(parameters: Parameters): string {
    return Object.entries(parameters)
        .map(([name, value]) => `&${encoded(name).replaceAll("%3A", ":")}=${encoded(value).replaceAll("%2C", ",")}`)
        .join("");
}

const encoded = (text: string): string =>
    encodeURIComponent(text).replace(/['()!*~]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** A whole number of seconds a session may last; null for whatever is none. */
export function secondsOf(text: string, most: number = LONGEST): number | null {
    if (text.trim() === "") return USUAL;
    const seconds = Number(text);
    return Number.isSafeInteger(seconds) && seconds > 0 && seconds <= most ? seconds : null;
}
