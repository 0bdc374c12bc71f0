import type { Variables } from "../../shared/wire";

/** Parameters of the page itself begin with a colon, as in embeds; every other one is a control. */
export const PAGE = ":nodeId";
export const VERSION = ":version";

export interface Address {
    /** The page, or an element on it. */
    readonly page: string | undefined;
    /** `published`, `draft`, or the number of a version. */
    readonly version: string;
    readonly variables: Variables;
}

/**
 * What an address asks for. Values of controls stay percent-encoded, for commas part their values before that is undone; a
 * plus is a space. Of a repeated name the first counts.
 */
export function readAddress(search: string): Address {
    const variables: Record<string, string> = {};
    const ours = new Map<string, string>();
    for (const [name, value] of parts(search)) {
        if (name.startsWith(":")) {
            if (!ours.has(name)) ours.set(name, decoded(value));
        } else if (!Object.hasOwn(variables, name)) {
            variables[name] = value.replace(/\+/g, "%20");
        }
    }
    return { page: ours.get(PAGE) || undefined, version: ours.get(VERSION) || "published", variables };
}

/** The query with that parameter changed; undefined takes it away. A value of a control is written as it is. */
export function withParameter(search: string, name: string, value: string | undefined): string {
    const kept = parts(search).filter(([each]) => each !== name);
    const written = value === undefined ? [] : [[name, value.replace(/[&#+\s]/g, encodeURIComponent)] as const];
    return [...kept, ...written].map(([each, text]) => `${encode(each)}=${text}`).join("&");
}

/** The query without any control: what is saved in the workbook counts again. */
export function withoutControls(search: string): string {
    return parts(search)
        .filter(([name]) => name.startsWith(":"))
        .map(([name, value]) => `${encode(name)}=${value}`)
        .join("&");
}

/** Name, and value as it was written. */
function parts(search: string): readonly (readonly [string, string])[] {
    return search
        .replace(/^\?/, "")
        .split("&")
        .filter((part) => part !== "")
        .map((part) => {
            const at = part.indexOf("=");
            return at < 0 ? [decoded(part), ""] : [decoded(part.slice(0, at)), part.slice(at + 1)];
        });
}

const encode = (name: string): string => encodeURIComponent(name).replace(/^%3A/, ":");

/** What it says; as it stands where it is no percent-encoding. */
function decoded(text: string): string {
    try {
        return decodeURIComponent(text.replace(/\+/g, " "));
    } catch {
        return text;
    }
}
