import { QueryClient, queryOptions, useQueryClient } from "@tanstack/react-query";
import { ApiError, get, withParams, type Params } from "./client";
import type { Me, Organization } from "./types";

/** What the portal remembers of the server: a refusal is not asked for again, an outage twice. */
export function newQueryClient(): QueryClient {
    return new QueryClient({
        defaultOptions: {
            queries: {
                staleTime: 10_000,
                refetchOnWindowFocus: true,
                retry: (failures, problem) =>
                    !(problem instanceof ApiError && problem.status >= 400 && problem.status < 500) && failures < 2,
            },
        },
    });
}

/** A question whose answer is kept under its path, so that {@link useChanged} finds it. */
export function question<T>(path: string, params: Params = {}) {
    return queryOptions<T, ApiError>({
        queryKey: [path, params],
        queryFn: ({ signal }) => get<T>(withParams(path, params), signal),
    });
}

export const me = question<Me>("/v2/me");
export const organization = question<Organization>("/v2/organization");

/** Tells that what lies under these paths has changed: lists and details there are asked anew. */
export function useChanged(): (...prefixes: string[]) => Promise<void> {
    const client = useQueryClient();
    return (...prefixes) =>
        client.invalidateQueries({
            predicate: ({ queryKey: [path] }) => prefixes.some((prefix) => typeof path === "string" && path.startsWith(prefix)),
        });
}
