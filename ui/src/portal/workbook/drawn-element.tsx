import { useLayoutEffect, useRef, type ReactNode } from "react";
import { mountElement, type Mounted } from "../../elements/mount";
import type { ElementPort, ElementSpec } from "../../elements/spec";

/** One element, drawn by the same code that draws it in embeds. */
export function DrawnElement({ spec, port }: { spec: ElementSpec; port: ElementPort }): ReactNode {
    const host = useRef<HTMLDivElement>(null);
    const mounted = useRef<Mounted | null>(null);
    const latest = useRef({ spec, port });
    const fills = port.maximize !== undefined;
    useLayoutEffect(() => {
        latest.current = { spec, port };
        mounted.current?.update(spec);
    });
    useLayoutEffect(() => {
        if (host.current === null) return undefined;
        // It keeps the port it is given: this one asks whoever draws it now.
        const through: ElementPort = {
            retry: (id) => latest.current.port.retry(id),
            change: (id, value) => latest.current.port.change(id, value),
            ...(fills ? { maximize: (id: string) => latest.current.port.maximize?.(id) } : {}),
        };
        const element = mountElement(host.current, latest.current.spec, through);
        mounted.current = element;
        return () => {
            mounted.current = null;
            element.destroy();
        };
    }, [fills]);
    return <div className="sg-wb-element" ref={host} />;
}
