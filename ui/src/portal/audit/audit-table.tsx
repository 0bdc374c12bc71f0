import { TextInput } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { AuditEntry } from "../api/types";
import { t } from "../i18n/text";
import { FilterBar } from "../kit/listing/filter-bar";
import { More, useGrowing } from "../kit/listing/more";
import { Rows } from "../kit/listing/rows";
import { Empty, Failed } from "../kit/states";
import { useUrlState, type UrlState } from "../kit/url-state";
import { auditColumns } from "./columns";
import { EntryDialog } from "./entry-dialog";
import { auditFilters, auditParams, type Family } from "./filters";

const PAGE_SIZE = 100;

/** The audit, newest first, read on as far as one likes; `standing` is the family shown when none is chosen. */
export function AuditTable({ standing }: { standing?: Family }): ReactNode {
    const url = useUrlState();
    const [opened, setOpened] = useState<AuditEntry | null>(null);
    const audit = useGrowing<AuditEntry>("/v2/audit", { ...auditParams(url, standing), pageSize: PAGE_SIZE });
    const rows = audit.data;
    return (
        <>
            <FilterBar search={{ param: "search", label: t("audit.search") }} filters={auditFilters(standing)} url={url}>
                <span className="sg-row">
                    <Day param="from" label={t("audit.from")} url={url} />
                    <Day param="to" label={t("audit.to")} url={url} />
                </span>
            </FilterBar>
            {audit.error && !rows ? (
                <Failed problem={audit.error} retry={() => void audit.refetch()} />
            ) : rows?.length === 0 ? (
                <Empty title={t("audit.none")}>{t("audit.none.hint")}</Empty>
            ) : (
                <Rows
                    name={t("nav.audit")}
                    columns={auditColumns({ open: setOpened, narrow: (changes) => url.set(changes) })}
                    rows={rows}
                    rowId={(entry) => String(entry.number)}
                    rowName={(entry) => entry.action}
                />
            )}
            <More has={audit.hasNextPage} busy={audit.isFetchingNextPage} go={audit.fetchNextPage} />
            {opened && <EntryDialog entry={opened} onClose={() => setOpened(null)} />}
        </>
    );
}

function Day({ param, label, url }: { param: string; label: string; url: UrlState }): ReactNode {
    return (
        <span className="sg-day">
            <span aria-hidden="true">{label}</span>
            <TextInput
                type="date"
                aria-label={label}
                value={url.get(param) ?? ""}
                onChange={(_event, day) => url.set({ [param]: day })}
            />
        </span>
    );
}
