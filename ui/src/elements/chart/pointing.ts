import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Layout } from "./layout";
import { firstMark, hasValue, moved, nearest, type Mark } from "./marks";

/** Which mark the mouse, a finger or the keyboard points at. */
export interface Pointing {
    readonly at: Mark | undefined;
    /** The one mark that the Tab key reaches. */
    readonly home: Mark;
    readonly markProps: (mark: Mark) => Record<string, unknown>;
    readonly areaProps: Record<string, unknown>;
}

/** Roving focus over the marks: Tab enters the chart once, arrows move inside it, Escape lets go. */
export function usePointing(layout: Layout): Pointing {
    const { data, horizontal } = layout;
    const [at, setAt] = useState<Mark | undefined>(undefined);
    const [kept, setKept] = useState<Mark>({ key: 0, series: 0 });
    const area = useRef<SVGSVGElement>(null);
    const follow = useRef(false);
    const home = hasValue(data, kept) ? kept : firstMark(data);
    useLayoutEffect(() => {
        if (!follow.current) return;
        follow.current = false;
        area.current?.querySelector<SVGElement>(`[data-mark="${home.key} ${home.series}"]`)?.focus();
    });
    const go = (mark: Mark): void => {
        follow.current = true;
        setKept(mark);
        setAt(mark);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
        if (event.key === "Escape") setAt(undefined);
        const next = moved(data, home, event.key, horizontal);
        if (next === undefined) return;
        event.preventDefault();
        go(next);
    };
    const onPointerMove = (event: PointerEvent): void => {
        const box = area.current?.getBoundingClientRect();
        if (box === undefined) return;
        const place = horizontal ? event.clientY - box.top : event.clientX - box.left;
        const key = nearest(layout.keys.centers, place);
        if (at?.key !== key) setAt({ key, series: home.series });
    };
    const valid = at !== undefined && at.key < data.keys.length ? at : undefined;
    return {
        at: valid,
        home,
        markProps: (mark) => ({
            "data-mark": `${mark.key} ${mark.series}`,
            // Lower case: in SVG the attribute is not the property.
            tabindex: mark.key === home.key && mark.series === home.series ? 0 : -1,
            onFocus: () => {
                setKept(mark);
                setAt(mark);
            },
            onBlur: () => setAt(undefined),
        }),
        areaProps: { ref: area, onKeyDown, onPointerMove, onPointerDown: onPointerMove, onPointerLeave: () => setAt(undefined) },
    };
}
