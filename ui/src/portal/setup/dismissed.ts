const PREFIX = "signet.set-up.";

/** Whether the first steps were taken or skipped in this browser; also where nothing can be kept, so that they never nag. */
export function dismissed(organizationId: string): boolean {
    try {
        return localStorage.getItem(PREFIX + organizationId) !== null;
    } catch {
        return true;
    }
}

/** Never shows the first steps of that organization here again. */
export function dismiss(organizationId: string): void {
    try {
        localStorage.setItem(PREFIX + organizationId, "1");
    } catch {
        // Where nothing can be kept, they are not shown at all.
    }
}
