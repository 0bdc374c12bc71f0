import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { question } from "../api/queries";
import type { Credential, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { Code } from "../kit/code";
import { Dialog } from "../kit/dialog";
import { Rows } from "../kit/listing/rows";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { When } from "../kit/when";
import { SettingsCard } from "../settings/settings-card";
import { Deprecated } from "./secure-tab";
import type { EmbedEntry, LegacyUse, LegacyUses, Migration } from "./wire";

/** Who still signs whole URLs, until when that is taken, and what replaces each path. */
export function LegacyCard(): ReactNode {
    const uses = useQuery(question<LegacyUses>("/v2/embeds/legacyUsage", { limit: 50 }));
    const credentials = useQuery(
        question<PageOf<Credential>>("/v2/credentials", { scope: "embed", status: "all", limit: 200 }),
    );
    const nameOf = (clientId: string): string =>
        credentials.data?.entries.find((each) => each.clientId === clientId)?.name ?? clientId;
    return (
        <SettingsCard title={t("legacy.title")}>
            <div className="sg-stack">
                <Deprecated admin />
                <Answer of={uses}>
                    {({ entries }) =>
                        entries.length === 0 ? (
                            <p className="sg-soft">{t("legacy.none")}</p>
                        ) : (
                            <Rows<LegacyUse>
                                name={t("legacy.title")}
                                rows={entries}
                                rowId={(each) => `${each.clientId} ${each.day}`}
                                rowName={(each) => nameOf(each.clientId)}
                                columns={[
                                    { id: "who", label: t("embed.credentials"), cell: (each) => nameOf(each.clientId) },
                                    { id: "day", label: t("legacy.day"), cell: (each) => each.day },
                                    { id: "uses", label: t("usage.loads"), cell: (each) => each.uses.toLocaleString("en") },
                                    { id: "last", label: t("embeds.last-load"), cell: (each) => <When at={each.lastUsedAt} /> },
                                ]}
                            />
                        )
                    }
                </Answer>
                <Paths />
            </div>
        </SettingsCard>
    );
}

/** The paths there are, each with what takes its place. */
function Paths(): ReactNode {
    const paths = useQuery(question<PageOf<EmbedEntry>>("/v2/embeds", { kind: "secure", limit: 50 }));
    const [found, setFound] = useState<Migration | null>(null);
    const { run, busy, problem } = useSubmit(async (embedId: string) => {
        setFound(await post<Migration>(`/v2/embeds/${encodeURIComponent(embedId)}/migrate`));
    });
    if (!paths.data || paths.data.entries.length === 0) return null;
    return (
        <section aria-label={t("embed.paths")}>
            <h3 className="sg-heading">{t("embed.paths")}</h3>
            <Problem problem={problem} />
            <ul className="sg-plain-list">
                {paths.data.entries.map((each) => (
                    <li key={each.embedId} className="sg-row">
                        <span className="sg-grow">
                            {each.workbookName}
                            {each.sourceName && ` · ${each.sourceName}`}
                        </span>
                        <Button
                            variant="secondary"
                            size="sm"
                            isDisabled={busy}
                            onClick={() => void run(each.embedId ?? "")}
                            aria-label={t("legacy.migrate-of", { name: each.workbookName })}
                        >
                            {t("legacy.migrate")}
                        </Button>
                    </li>
                ))}
            </ul>
            {found && <Moved to={found} onClose={() => setFound(null)} />}
        </section>
    );
}

function Moved({ to, onClose }: { to: Migration; onClose(): void }): ReactNode {
    return (
        <Dialog title={t("legacy.moved")} onClose={onClose} shape="wide">
            <div className="sg-stack">
                <p>{t("legacy.moved.lead")}</p>
                <Code text={to.url} label={t("embed.copy-address")} />
                <Code
                    text={JSON.stringify({ header: to.header, claims: to.claims }, null, 2)}
                    label={t("legacy.copy-claims")}
                />
                <Rows
                    name={t("legacy.parameters")}
                    rows={to.parameters}
                    rowId={(each) => each.parameter}
                    rowName={(each) => each.parameter}
                    columns={[
                        { id: "is", label: t("legacy.parameter"), cell: (each) => <code>{each.parameter}</code> },
                        { id: "becomes", label: t("legacy.becomes"), cell: (each) => each.becomes || t("legacy.gone") },
                        { id: "note", label: t("legacy.note"), cell: (each) => each.note },
                    ]}
                />
            </div>
        </Dialog>
    );
}
