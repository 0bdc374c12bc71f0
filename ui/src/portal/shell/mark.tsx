import type { ReactNode } from "react";

/** The product's mark and name. */
export function Mark(): ReactNode {
    return (
        <span className="sg-mark">
            <svg viewBox="0 0 32 32" width="26" height="26" fill="none" aria-hidden="true">
                <path d="M16 1.5 28.5 8.7v14.6L16 30.5 3.5 23.3V8.7Z" fill="#3b5bdb" />
                <circle cx="16" cy="16" r="7" stroke="#fff" strokeWidth="2.5" />
                <path
                    d="m12.8 16.2 2.3 2.3 4.2-4.6"
                    stroke="#fff"
                    strokeWidth="2.2"
                    strokeLinecap="round"
                    strokeLinejoin="round"
                />
            </svg>
            <span>Signet</span>
        </span>
    );
}
