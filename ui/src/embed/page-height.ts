import type { Bridge } from "./bridge";

/** Tells the host how high the content is, now and whenever that changes. */
export function reportHeight(root: HTMLElement, bridge: Bridge): void {
    if (typeof ResizeObserver === "undefined") return;
    let told = -1;
    new ResizeObserver(() => {
        const pageHeight = Math.ceil(root.getBoundingClientRect().height);
        // Nothing is drawn while the frame is hidden; that is no height.
        if (pageHeight === told || pageHeight === 0) return;
        told = pageHeight;
        bridge.post({ type: "workbook:pageheight:onchange", pageHeight });
    }).observe(root);
}
