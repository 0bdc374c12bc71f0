import type { Explanation } from "../api/types";

/** Whether a rule speaks for it, against it, or leaves it to those that follow. */
export type Mark = "yes" | "no" | "open";

/** One mark for each reason: the last rule decided; that somebody else owns an object decides nothing. */
export function marks({ reasons, allowed }: Pick<Explanation, "reasons" | "allowed">): readonly Mark[] {
    return reasons.map((reason, at) => {
        const next = reasons[at + 1];
        if (next === undefined) return allowed ? "yes" : "no";
        return reason.rule === "owner" && next.rule !== "account-type" ? "open" : "yes";
    });
}
