import { useEffect, useState } from "react";

/** The time, each second anew while it matters. */
export function useNow(active: boolean): number {
    const [now, setNow] = useState(() => Date.now());
    useEffect(() => {
        if (!active) return;
        const timer = setInterval(() => setNow(Date.now()), 1_000);
        return () => clearInterval(timer);
    }, [active]);
    return now;
}

/** What is left until then, as minutes and seconds; null once it is over. */
export function left(until: string, now: number): string | null {
    const seconds = Math.floor((Date.parse(until) - now) / 1_000);
    if (!(seconds > 0)) return null;
    const two = (number: number): string => String(number).padStart(2, "0");
    const hours = Math.floor(seconds / 3_600);
    const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    return hours === 0 ? rest : `${hours}:${rest}`;
}
