/** A timer that outlives the longest delay browsers know, and notices time that passed while the device slept. */
export interface Deadline {
    /** The server said anew how long there is; its word replaces what was known. */
    endsIn(seconds: number): void;
    /** Whole seconds still to go. */
    left(): number;
    cancel(): void;
}

const LONGEST_DELAY = 2_000_000_000;

export function deadline(reached: () => void, now: () => number = () => Date.now()): Deadline {
    let end = Infinity;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = (): void => {
        clearTimeout(timer);
        const left = end - now();
        if (left <= 0) {
            cancel();
            reached();
        } else if (left < Infinity) {
            timer = setTimeout(check, Math.min(left, LONGEST_DELAY));
        }
    };
    const cancel = (): void => {
        clearTimeout(timer);
        end = Infinity;
        document.removeEventListener("visibilitychange", check);
    };
    return {
        endsIn(seconds) {
            end = now() + seconds * 1000;
            document.addEventListener("visibilitychange", check);
            check();
        },
        left: () => Math.max(0, Math.floor((end - now()) / 1000)),
        cancel,
    };
}
