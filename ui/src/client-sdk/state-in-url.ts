import type { Variables } from "./events";

/** What a viewer had chosen when the session ended. */
export interface ViewState {
    readonly variables: Variables;
    readonly nodeId: string | undefined;
}

const TICKET = /[?&](:|%3a)jwt=/i;

/**
 * A new URL that opens where the old one ended. Only a token in the URL leaves room for that: a URL that is signed as a
 * whole comes back as it is. What the URL already says wins.
 */
export function withState(url: string, state: ViewState): string {
    if (!TICKET.test(url)) return url;
    const [address = "", fragment] = url.split("#", 2);
    const said = new Set(address.slice(address.indexOf("?") + 1).split("&").map(nameOf));
    const wanted = Object.entries(state.variables);
    if (state.nodeId !== undefined) wanted.push([":nodeId", state.nodeId]);
    const added = wanted.filter(([name]) => !said.has(name)).map(([name, value]) => `&${encodedName(name)}=${encoded(value)}`);
    return address + added.join("") + (fragment === undefined ? "" : `#${fragment}`);
}

function nameOf(parameter: string): string {
    const name = parameter.split("=", 1)[0] ?? "";
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

function encodedName(name: string): string {
    return name.startsWith(":") ? `:${encodeURIComponent(wellFormed(name.slice(1)))}` : encodeURIComponent(wellFormed(name));
}

/** Commas, colons and `%` are syntax of control values and stay. */
function encoded(value: string): string {
    return wellFormed(value).replace(/[^\w.~%,:-]/gu, encodeURIComponent);
}

/** Half a surrogate pair has no place in a URL. */
function wellFormed(text: string): string {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
