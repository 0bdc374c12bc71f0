/** @jsxImportSource preact */
import { render } from "preact";
import { Element } from "./element";
import type { ElementPort, ElementSpec } from "./spec";

export interface Mounted {
    update(spec: ElementSpec): void;
    /** For a host that changed its size where the browser does not tell. */
    resize(): void;
    destroy(): void;
}

/**
 * Draws one element into `host`. The seam for every page that is not made with Preact: the caller owns the host and
 * the data, the element owns what is inside. After `destroy` nothing of the data is left in the host.
 */
export function mountElement(host: HTMLElement, spec: ElementSpec, port: ElementPort): Mounted {
    let current = spec;
    const draw = (): void => render(<Element spec={current} port={port} />, host);
    draw();
    return {
        update(next) {
            current = next;
            draw();
        },
        resize() {
            draw();
        },
        destroy() {
            render(null, host);
        },
    };
}
