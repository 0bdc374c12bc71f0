import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { Size } from "./layout";

/** Used until the page has laid itself out, and where there is no layout at all. */
const UNKNOWN: Size = { width: 600, height: 260 };

/** The inner size of an element, followed as it changes. The first drawing waits for no frame. */
export function useSize(place: RefObject<HTMLElement | null>): Size {
    const [size, setSize] = useState<Size | undefined>(undefined);
    useLayoutEffect(() => {
        const host = place.current;
        if (host === null) return;
        const measure = (): void => {
            const width = host.clientWidth || UNKNOWN.width;
            const height = host.clientHeight || UNKNOWN.height;
            setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
        };
        measure();
        if (typeof ResizeObserver === "undefined") return;
        const observer = new ResizeObserver(measure);
        observer.observe(host);
        return () => observer.disconnect();
    }, [place]);
    return size ?? UNKNOWN;
}
