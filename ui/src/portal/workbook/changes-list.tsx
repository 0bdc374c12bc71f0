import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";
import type { Change, Changes } from "./wire";

const COLORS = { added: "green", changed: "blue", removed: "red" } as const;

/** What publishing would change, page by page, in the server's words. */
export function ChangesList({ changes }: { changes: Changes }): ReactNode {
    return (
        <div className="sg-stack">
            <p>
                <strong>{changes.sentence}</strong>
            </p>
            {changes.what.length > 0 && <Words of={changes.what} />}
            {changes.pages.map((page) => (
                <section key={page.pageId} aria-label={page.name}>
                    <h3 className="sg-wb-change">
                        {page.name}
                        {page.change !== "changed" && <ChangeLabel of={page.change} />}
                    </h3>
                    {page.what.length > 0 && <Words of={page.what} />}
                    <ul className="sg-plain-list">
                        {page.elements.map((element) => (
                            <li key={element.elementId}>
                                <span className="sg-wb-change">
                                    {element.name}
                                    <ChangeLabel of={element.change} />
                                </span>
                                {element.what.length > 0 && <Words of={element.what} />}
                            </li>
                        ))}
                    </ul>
                </section>
            ))}
        </div>
    );
}

function ChangeLabel({ of }: { of: Change }): ReactNode {
    return (
        <Label isCompact color={COLORS[of]}>
            {t(`workbook.change.${of}`)}
        </Label>
    );
}

function Words({ of }: { of: readonly string[] }): ReactNode {
    return (
        <ul className="sg-bullets sg-soft">
            {of.map((each) => (
                <li key={each}>{each}</li>
            ))}
        </ul>
    );
}
