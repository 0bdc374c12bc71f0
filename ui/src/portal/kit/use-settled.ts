import { useEffect, useState } from "react";

/** The value once it has stayed the same for a moment: for what is typed and asked for. */
export function useSettled<T>(value: T, milliseconds = 250): T {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), milliseconds);
        return () => clearTimeout(timer);
    }, [value, milliseconds]);
    return settled;
}
