import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { Credential, PageOf } from "../api/types";
import { dismiss, dismissed } from "./dismissed";

const Wizard = lazy(() => import("./wizard"));

/** Shows the first steps while nobody has made a credential, once in each browser. */
export function FirstRun({ organizationId }: { organizationId: string }): ReactNode {
    const [done, setDone] = useState(() => dismissed(organizationId));
    const credentials = useQuery({
        ...question<PageOf<Credential>>("/v2/credentials", { status: "all", limit: 1 }),
        enabled: !done,
    });
    if (done || credentials.data?.total !== 0) return null;
    const finish = (): void => {
        dismiss(organizationId);
        setDone(true);
    };
    return (
        <Suspense>
            <Wizard onDone={finish} />
        </Suspense>
    );
}
