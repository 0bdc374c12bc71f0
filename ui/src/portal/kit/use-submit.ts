import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../api/client";

export interface Submit<A extends unknown[]> {
    run(...given: A): Promise<void>;
    busy: boolean;
    problem: ApiError | null;
}

/**
 * One change at a time, and what the server said against it. Nothing of the answer is kept here or in any cache: what a
 * secret comes back in must be forgotten with the dialog that shows it.
 */
export function useSubmit<A extends unknown[]>(work: (...given: A) => Promise<void>): Submit<A> {
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<ApiError | null>(null);
    const current = useRef(work);
    const running = useRef(false);
    useEffect(() => {
        current.current = work;
    });
    const run = useCallback(async (...given: A) => {
        if (running.current) return;
        running.current = true;
        setBusy(true);
        setProblem(null);
        try {
            await current.current(...given);
        } catch (failure) {
            setProblem(failure instanceof ApiError ? failure : new ApiError(0, "bug", String(failure)));
        } finally {
            running.current = false;
            setBusy(false);
        }
    }, []);
    return { run, busy, problem };
}
