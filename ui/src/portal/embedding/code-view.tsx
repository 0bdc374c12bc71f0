import { Label } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { count, t } from "../i18n/text";
import { Copy } from "../kit/copy";
import { changedLines } from "./host-files";
import { KeyTabs } from "./key-tabs";

export interface CodePart {
    language: string;
    text: string;
    /** Before the options were chosen. */
    before: string;
    reviewed?: boolean;
}

/** A whole file in several languages; the lines the options changed are marked. */
export function CodeParts({ name, parts }: { name: string; parts: readonly CodePart[] }): ReactNode {
    const [shown, setShown] = useState(parts[0]?.language ?? "");
    const tabs = parts.map((part) => ({ id: part.language, label: part.language, page: <CodePartView part={part} /> }));
    return (
        <section aria-label={name}>
            <h3 className="sg-heading">{name}</h3>
            <KeyTabs label={name} tabs={tabs} shown={shown} onShow={setShown} />
        </section>
    );
}

function CodePartView({ part }: { part: CodePart }): ReactNode {
    const { language, text, before, reviewed = false } = part;
    const changed = changedLines(before, text);
    return (
        <>
            <div className="sg-row sg-code-notes">
                {reviewed && (
                    <Label isCompact status="info">
                        {t("embed.code.reviewed")}
                    </Label>
                )}
                {changed.size > 0 && <small className="sg-soft">{count("embed.code.changed", changed.size)}</small>}
            </div>
            <div className="sg-code">
                <pre tabIndex={0}>
                    <code translate="no">
                        {text.split("\n").map((line, at) => (
                            <Line key={at} text={line} changed={changed.has(at)} />
                        ))}
                    </code>
                </pre>
                <Copy text={text} label={t("embed.code.copy", { language })} />
            </div>
        </>
    );
}

/** The end of the line stands outside the mark, which is a box of its own. */
function Line({ text, changed }: { text: string; changed: boolean }): ReactNode {
    return (
        <>
            {changed ? <mark className="sg-changed">{text}</mark> : text}
            {"\n"}
        </>
    );
}
