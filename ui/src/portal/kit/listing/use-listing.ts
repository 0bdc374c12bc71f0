import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ApiError, Params } from "../../api/client";
import { question } from "../../api/queries";
import type { PageOf } from "../../api/types";
import { pageNumber, type UrlState } from "../url-state";
import { readOrder, writeOrder, type Order } from "./order";
import type { Filter, ListingProps } from "./types";

export const PAGE_SIZE = 50;

export interface Listed<T> {
    rows: readonly T[] | undefined;
    total: number;
    page: number;
    order: Order | null;
    filtered: boolean;
    problem: ApiError | null;
    fetching: boolean;
    retry(): void;
}

const words = (filter: Filter): readonly string[] | undefined => filter.choices?.map((each) => each.value);

/** What the address says about the filters, as parameters for the server. */
export function filterParams(url: UrlState, filters: readonly Filter[]): Params {
    return Object.fromEntries(filters.map((each) => [each.param, url.get(each.param, words(each))]));
}

/** The part of a list the address asks for; the server filters, orders and pages. */
export function useListing<T>(props: ListingProps<T>, url: UrlState): Listed<T> {
    const { path, fixed = {}, columns, filters = [], search } = props;
    const page = pageNumber(url.search);
    const order = readOrder(url.get("sort"), columns);
    const chosen: Params = { ...filterParams(url, filters), ...(search ? { [search.param]: url.get(search.param) } : {}) };
    const part = { sort: order && writeOrder(order), limit: PAGE_SIZE, page: page > 1 ? (page - 1) * PAGE_SIZE : null };
    const answer = useQuery({
        ...question<PageOf<T>>(path, { ...fixed, ...chosen, ...part }),
        placeholderData: keepPreviousData,
    });
    return {
        rows: answer.data?.entries,
        total: answer.data?.total ?? 0,
        page,
        order,
        filtered: Object.values(chosen).some((value) => value !== null && value !== undefined),
        problem: answer.error,
        fetching: answer.isFetching,
        retry: () => void answer.refetch(),
    };
}
