import type { AllowedScope } from "../api/types";

/** Where the list is. */
export const ADDRESSES = "/v3alpha/allowedIps";

/** An address to add, as it is typed. */
export interface NewAddress {
    /** Tells the lines of the form apart, whatever is typed into them. */
    key: number;
    ip: string;
    scope: AllowedScope;
    description: string;
}

export const SCOPES: readonly AllowedScope[] = ["both", "public-api", "ui"];

/** One more line, empty but for what it is told. */
export function withLine(lines: readonly NewAddress[], ip = ""): readonly NewAddress[] {
    const key = Math.max(0, ...lines.map((each) => each.key)) + 1;
    return [...lines, { key, ip, scope: "both", description: "" }];
}

/** The lines with one of them changed. */
export function changedLine(lines: readonly NewAddress[], key: number, change: Partial<NewAddress>): readonly NewAddress[] {
    return lines.map((each) => (each.key === key ? { ...each, ...change } : each));
}

/** What is sent: a description only where there is one. */
export function entriesOf(lines: readonly NewAddress[]): readonly { ip: string; scope: AllowedScope; description?: string }[] {
    return lines.map(({ ip, scope, description }) => ({
        ip: ip.trim(),
        scope,
        ...(description.trim() === "" ? {} : { description: description.trim() }),
    }));
}
