const PLAIN = "aeiouAEIOUcnsyz";
const STRANGE = "àéîöûÀÉÎÖÛçñšýž";
const HOLE = /(\{\w+\})/;

/** Reads as English, is a third longer, and shows at a glance what was not translated and what is cut off. */
export function strange(sentence: string): string {
    const letters = sentence
        .split(HOLE)
        .map((part) => (HOLE.test(part) ? part : [...part].map((letter) => STRANGE[PLAIN.indexOf(letter)] ?? letter).join("")))
        .join("");
    return `[${letters}${"·".repeat(Math.ceil(sentence.length / 3))}]`;
}

/** The same catalogue in a language nobody speaks. */
export function pseudo<C extends Readonly<Record<string, string>>>(catalogue: C): Record<keyof C, string> {
    return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, strange(text)])) as Record<keyof C, string>;
}
