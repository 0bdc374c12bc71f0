import { parametersOf, queryOf, secondsOf, USUAL, type EmbedOptions } from "./options";
import type { SetUp } from "./set-up";

/** Which way a host signs: a token, or the whole URL. */
export type Form = SetUp["mode"];

/** The hosts of `examples` that sign tokens, as they are run by the tests. */
const TOKENS = import.meta.glob<string>("../../../../examples/host-*/*.{mjs,py,java,go,rb,php,cs,sh}", {
    query: "?raw",
    import: "default",
    eager: true,
});

/** Those that sign whole URLs, run by the tests as well. */
const WHOLE_URLS = import.meta.glob<string>("../../../../examples/whole-url/*", {
    query: "?raw",
    import: "default",
    eager: true,
});

/** The pages of `examples/page`, for hosts that sign their URLs already. */
const PAGES = import.meta.glob<string>("../../../../examples/page/*.{html,jsx,vue}", {
    query: "?raw",
    import: "default",
    eager: true,
});

export interface CodeFile {
    language: string;
    text: string;
    /** Written by comparing it with the others, where the language is not installed. */
    reviewed: boolean;
}

type Languages = readonly (readonly [string, RegExp])[];

const HOSTS: Languages = [
    ["Node", /\.mjs$/],
    ["Python", /\.py$/],
    ["Java", /\.java$/],
    ["Go", /\.go$/],
    ["Ruby", /\.rb$/],
    ["PHP", /\.php$/],
    ["C#", /\.cs$/],
    ["curl", /\.sh$/],
];
const PAGE_KINDS: Languages = [
    ["HTML", /\.html$/],
    ["React", /\.jsx$/],
    ["Vue", /\.vue$/],
];
const REVIEWED = ["C#", "PHP"];

function filesOf(languages: Languages, files: Readonly<Record<string, string>>): readonly CodeFile[] {
    return languages.flatMap(([language, ending]) => {
        const text = Object.entries(files).find(([path]) => ending.test(path))?.[1];
        return text === undefined ? [] : [{ language, text, reviewed: REVIEWED.includes(language) }];
    });
}

/** A host in each language, that signs in this way. */
export const hostFiles = (form: Form): readonly CodeFile[] => filesOf(HOSTS, form === "jwt" ? TOKENS : WHOLE_URLS);

/** A page of a host in each way of making one. */
export const pageFiles = (): readonly CodeFile[] => filesOf(PAGE_KINDS, PAGES);

/** What the files say where a reader puts their own. */
const ADDRESS = /YOUR_(WORKBOOK|EMBED)_URL/g;
const CLIENT = "YOUR_CLIENT_ID";
const SERVER = "http://127.0.0.1:8080";

/** Behind this stand the parameters one may add. */
const LAST = /&:(embed=true|mode=userbacked)(?=["'`])/;

export interface Filling {
    /** Of what is shown, as a host puts it before its query. */
    address: string;
    clientId: string;
    /** Of this server. */
    origin: string;
}

/** A host with this address and client ID filled in. The secret stays in the environment. */
export function filledHost(text: string, { address, clientId }: Filling, options: EmbedOptions): string {
    const whole = text.replace(ADDRESS, () => address).replaceAll(CLIENT, clientId);
    const query = queryOf(parametersOf(options));
    return lasting(whole, secondsOf(options.session) ?? USUAL).replace(LAST, (end) => end + query);
}

/** The same file with sessions of that length: each language has one place that says an hour. */
function lasting(text: string, seconds: number): string {
    if (seconds === USUAL) return text;
    return text
        .replace(/(session_?seconds\s*=\s*)3600/i, (_whole, before: string) => before + String(seconds))
        .replace("now.Add(time.Hour)", `now.Add(${seconds} * time.Second)`);
}

/** A page with this server's address filled in; one that grows with what it shows has no height of its own. */
export function filledPage(text: string, { origin }: Filling, options: EmbedOptions): string {
    const whole = text.replaceAll(SERVER, origin);
    if (!options.responsive) return whole;
    return whole
        .replace(/ style="height: 640px"| style=\{\{ height: 640 \}\}/, "")
        .replace(/(autoHeight[:=]\s*\{?)false/, "$1true");
}

/** Which lines of a text are not in the one before, by their numbers. */
export function changedLines(before: string, after: string): ReadonlySet<number> {
    const known = new Map<string, number>();
    for (const line of before.split("\n")) known.set(line, (known.get(line) ?? 0) + 1);
    const changed = new Set<number>();
    after.split("\n").forEach((line, at) => {
        const left = known.get(line) ?? 0;
        if (left === 0) changed.add(at);
        else known.set(line, left - 1);
    });
    return changed;
}
