import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

const WIDTH = 280;
const TALLEST = 340;
const LEAST = 150;

/** Opens under its button, closes on Escape, on a press elsewhere and when the focus leaves. */
export function usePopover(button: RefObject<HTMLElement | null>, closed: () => void) {
    const root = useRef<HTMLDivElement>(null);
    const [open, setOpen] = useState(false);
    const shut = (): void => {
        setOpen(false);
        closed();
    };
    const close = (): void => {
        shut();
        button.current?.focus();
    };
    useEffect(() => {
        if (!open) return;
        const elsewhere = (event: Event): void => {
            if (!root.current?.contains(event.target as Node)) shut();
        };
        const key = (event: KeyboardEvent): void => {
            if (event.key === "Escape") close();
        };
        document.addEventListener("pointerdown", elsewhere);
        document.addEventListener("focusin", elsewhere);
        document.addEventListener("keydown", key);
        return () => {
            document.removeEventListener("pointerdown", elsewhere);
            document.removeEventListener("focusin", elsewhere);
            document.removeEventListener("keydown", key);
        };
    }, [open]);
    const box = open ? button.current?.getBoundingClientRect() : undefined;
    return {
        root,
        open,
        close,
        toggle: () => (open ? shut() : setOpen(true)),
        openOnArrow: (event: KeyboardEvent) => {
            if (open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
            event.preventDefault();
            setOpen(true);
        },
        toLeft: box !== undefined && box.left + WIDTH > window.innerWidth && box.right > WIDTH,
        room: Math.max(LEAST, Math.min(TALLEST, window.innerHeight - (box?.bottom ?? 0) - 20)),
    };
}
