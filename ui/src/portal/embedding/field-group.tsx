import type { ReactNode } from "react";

/** Fields that belong together, under one heading. */
export function Group({ title, children }: { title: string; children: ReactNode }): ReactNode {
    return (
        <fieldset className="sg-group">
            <legend>{title}</legend>
            {children}
        </fieldset>
    );
}
