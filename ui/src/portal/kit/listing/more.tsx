import { Button } from "@patternfly/react-core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode } from "react";
import { get, withParams, type ApiError, type Params } from "../../api/client";
import type { TokenPageOf } from "../../api/types";
import { t } from "../../i18n/text";

/** A list that is read on from a token: what came so far, and the way to more. */
export function useGrowing<T>(path: string, params: Params) {
    return useInfiniteQuery<TokenPageOf<T>, ApiError, T[], readonly unknown[], string | null>({
        queryKey: [path, params],
        queryFn: ({ pageParam, signal }) => get<TokenPageOf<T>>(withParams(path, { ...params, pageToken: pageParam }), signal),
        initialPageParam: null,
        getNextPageParam: (page) => page.nextPageToken ?? null,
        select: ({ pages }) => pages.flatMap((page) => page.entries),
    });
}

/** Reads on, where there is more. */
export function More({ has, busy, go }: { has: boolean; busy: boolean; go: () => unknown }): ReactNode {
    if (!has) return null;
    return (
        <div className="sg-more">
            <Button variant="secondary" isLoading={busy} isDisabled={busy} onClick={() => void go()}>
                {t("kit.more")}
            </Button>
        </div>
    );
}
