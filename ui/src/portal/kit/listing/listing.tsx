import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../../i18n/text";
import { Empty, Failed } from "../states";
import { useUrlState, type UrlState } from "../url-state";
import { FilterBar } from "./filter-bar";
import { Pager } from "./pager";
import { Rows } from "./rows";
import type { ListingProps } from "./types";
import { useListing } from "./use-listing";

/** A list of the server's: search, filters, order and page in the address; loading, empty and failed each say so. */
export function Listing<T>(props: ListingProps<T>): ReactNode {
    const { name, columns, rowId, rowName, actions, search, filters = [], empty, toolbar } = props;
    const url = useUrlState();
    const list = useListing(props, url);
    if (list.problem && list.rows === undefined) return <Failed problem={list.problem} retry={list.retry} />;
    const nothing = list.rows?.length === 0 && list.page === 1;
    if (nothing && !list.filtered) return empty;
    return (
        <>
            <FilterBar search={search} filters={filters} url={url}>
                {toolbar}
            </FilterBar>
            {nothing ? (
                <NoMatch props={props} url={url} />
            ) : (
                <Rows
                    name={name}
                    columns={columns}
                    rows={list.rows}
                    rowId={rowId}
                    rowName={rowName}
                    actions={actions}
                    order={list.order}
                    onOrder={(order) => url.set({ sort: order })}
                />
            )}
            {list.rows && !nothing && (
                <Pager page={list.page} total={list.total} onPage={(page) => url.set({ page: page > 1 ? String(page) : null })} />
            )}
        </>
    );
}

function NoMatch<T>({ props, url }: { props: ListingProps<T>; url: UrlState }): ReactNode {
    const params = [...(props.filters ?? []).map((each) => each.param), ...(props.search ? [props.search.param] : [])];
    const clear = (): void => url.set(Object.fromEntries(params.map((param) => [param, null])));
    return (
        <Empty
            title={t("kit.nothing-matches")}
            action={
                <Button variant="link" onClick={clear}>
                    {t("kit.clear-filters")}
                </Button>
            }
        >
            {t("kit.nothing-matches.hint")}
        </Empty>
    );
}
