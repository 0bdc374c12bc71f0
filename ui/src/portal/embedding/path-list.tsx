import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Copyable } from "../kit/copy";
import type { EmbedPath } from "./wire";

interface PathListProps {
    name: string;
    paths: readonly EmbedPath[];
    verb: string;
    drop(embedId: string): Promise<void>;
}

/** The addresses there are, each with what it shows and a way to delete it. */
export function PathList({ name, paths, verb, drop }: PathListProps): ReactNode {
    const [going, setGoing] = useState<EmbedPath | null>(null);
    if (paths.length === 0) return null;
    return (
        <section aria-label={name}>
            <h3 className="sg-heading">{name}</h3>
            <ul className="sg-plain-list">
                {paths.map((path) => (
                    <li key={path.embedId} className="sg-row">
                        <span className="sg-grow">
                            <span>{shownName(path)}</span>
                            <br />
                            <Copyable text={path.embedUrl} label={t("embed.copy-path", { name: shownName(path) })} />
                        </span>
                        <Button
                            variant="link"
                            isDanger
                            onClick={() => setGoing(path)}
                            aria-label={t("embed.delete-of", { verb, name: shownName(path) })}
                        >
                            {verb}
                        </Button>
                    </li>
                ))}
            </ul>
            {going && (
                <Confirm
                    title={t("embed.delete-of", { verb, name: shownName(going) })}
                    verb={verb}
                    danger
                    work={() => drop(going.embedId)}
                    onClose={() => setGoing(null)}
                >
                    <p>{t("embed.delete.lead")}</p>
                </Confirm>
            )}
        </section>
    );
}

/** What a path shows, by its present name. */
function shownName({ sourceType, sourceName }: EmbedPath): string {
    if (sourceType === "workbook") return t("embed.target.whole");
    return sourceName ?? t("embed.source.gone");
}
