/** The programs of `examples/snippets`, as they are run by the tests, in the order they are offered. */
const FILES = import.meta.glob<string>("../../../../examples/snippets/*.{sh,mjs,py,java,go,rb}", {
    query: "?raw",
    import: "default",
    eager: true,
});

const LANGUAGES: readonly [string, RegExp][] = [
    ["curl", /\.sh$/],
    ["Node", /\.mjs$/],
    ["Python", /\.py$/],
    ["Java", /\.java$/],
    ["Go", /\.go$/],
    ["Ruby", /\.rb$/],
];

export interface Snippet {
    language: string;
    text: string;
}

/** The programs there are. */
export function snippets(files: Readonly<Record<string, string>> = FILES): readonly Snippet[] {
    return LANGUAGES.flatMap(([language, ending]) => {
        const path = Object.keys(files).find((each) => ending.test(each));
        const text = path === undefined ? undefined : files[path];
        return text === undefined ? [] : [{ language, text }];
    });
}

/** What the files say where a reader puts their own. */
const SERVER = "http://127.0.0.1:8080";
const CLIENT = "YOUR_CLIENT_ID";

/** A program with this server's address and this client ID filled in. The secret stays in the environment. */
export function filled(text: string, url: string, clientId: string): string {
    return text.replaceAll(SERVER, url).replaceAll(CLIENT, clientId);
}
