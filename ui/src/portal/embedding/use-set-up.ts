import { useCallback, useEffect, useRef, useState } from "react";
import { fragmentOf, setUpOf, type SetUp } from "./set-up";

/** The set-up of this page. What is shown, and how, lives in the fragment of the address, for a colleague to be sent. */
export function useSetUp(): [SetUp, (change: Partial<SetUp>) => void] {
    const [setUp, setSetUp] = useState(() => setUpOf(location.hash));
    const written = useRef("");
    useEffect(() => {
        const fragment = fragmentOf(setUp);
        written.current = fragment === "" ? "" : `#${fragment}`;
        history.replaceState(history.state, "", location.pathname + written.current);
    }, [setUp]);
    useEffect(() => {
        const read = (): void => {
            if (location.hash !== written.current) setSetUp(setUpOf(location.hash));
        };
        addEventListener("hashchange", read);
        return () => removeEventListener("hashchange", read);
    }, []);
    const change = useCallback((part: Partial<SetUp>) => setSetUp((before) => ({ ...before, ...part })), []);
    return [setUp, change];
}
