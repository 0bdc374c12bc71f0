import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { organization } from "../api/queries";
import { exact, relative } from "./times";

/** A moment as people say it; exact, in the organization's time zone, when it is pointed at or focused. */
export function When({ at, otherwise = "–" }: { at: string | null | undefined; otherwise?: ReactNode }): ReactNode {
    const { data } = useQuery(organization);
    if (!at) return otherwise;
    const whole = exact(at, data?.timezone ?? "UTC");
    return (
        <time className="sg-when" dateTime={at} title={whole} data-exact={whole} tabIndex={0}>
            {relative(at, Date.now())}
        </time>
    );
}
