let chosen: string | undefined;
const ofFrames = new WeakMap<HTMLIFrameElement, string>();

/**
 * Sets the server's origin, for one embed or for all of this page. Only needed when an iframe's `src` is not an address
 * of the server itself, such as a path of the host's own that redirects. `undefined` goes back to what `src` says.
 */
export function setSignetOrigin(origin: string | undefined, iframe?: HTMLIFrameElement): void {
    const wanted = origin === undefined ? undefined : new URL(origin).origin;
    if (iframe === undefined) chosen = wanted;
    else if (wanted === undefined) ofFrames.delete(iframe);
    else ofFrames.set(iframe, wanted);
}

/** Where an embed lives: as set for it, else as set for all, else as its `src` says; nothing when none tells. */
export function originOf(iframe: HTMLIFrameElement): string | undefined {
    return ofFrames.get(iframe) ?? chosen ?? originOfUrl(iframe.src);
}

function originOfUrl(url: string): string | undefined {
    try {
        const { origin } = new URL(url);
        return origin === "null" ? undefined : origin;
    } catch {
        return undefined;
    }
}
