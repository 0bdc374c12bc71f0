import type { ReactNode } from "react";
import { guideAddress, type GuideName } from "./guides";

/** Leads to a page of the documentation, beside what is being done here. */
export function GuideLink({ to, children }: { to: GuideName; children: ReactNode }): ReactNode {
    return (
        <a href={guideAddress(to)} target="_blank" rel="noopener">
            {children}
        </a>
    );
}
