import { deadline } from "./deadline";

/** How long the session lasts, always in seconds the server told: this device's date may be wrong. */
export interface SessionClock {
    /** A session began: from here on there is something to warn of. */
    begin(seconds: number): void;
    /** The server said in passing how long the present session still lasts. */
    correct(seconds: number): void;
    left(): number;
    cancel(): void;
}

/** The host is warned so long before the end, in short sessions for their last quarter. */
const WARNING_SECONDS = 120;

export function sessionClock(expiring: (seconds: number) => void, over: () => void): SessionClock {
    let lead = 0;
    let warned = false;
    const end = deadline(() => {
        warning.cancel();
        over();
    });
    const warning = deadline(() => {
        warned = true;
        expiring(end.left());
    });
    const correct = (seconds: number): void => {
        end.endsIn(seconds);
        if (seconds > 0 && !warned) warning.endsIn(seconds - lead);
    };
    return {
        begin(seconds) {
            lead = Math.min(WARNING_SECONDS, seconds / 4);
            warned = false;
            correct(seconds);
        },
        correct,
        left: end.left,
        cancel() {
            end.cancel();
            warning.cancel();
        },
    };
}
