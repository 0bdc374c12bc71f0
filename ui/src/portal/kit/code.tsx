import type { ReactNode } from "react";
import { Copy } from "./copy";

/** A piece of program, with a button that copies it. */
export function Code({ text, label }: { text: string; label: string }): ReactNode {
    return (
        <div className="sg-code">
            <pre tabIndex={0}>
                <code translate="no">{text}</code>
            </pre>
            <Copy text={text} label={label} />
        </div>
    );
}
