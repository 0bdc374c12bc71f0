import { useQuery } from "@tanstack/react-query";
import { post, remove } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { PageOf, Workbook } from "../api/types";
import { targetKey, type Target } from "./targets";
import type { EmbedPath } from "./wire";

const pathsOf = (workbook: Workbook): string => `/v2/workbooks/${encodeURIComponent(workbook.workbookId)}/embeds`;

/** The addresses of a workbook that stay the same, and what can be done with them. */
export function usePaths(workbook: Workbook, audience: "secure" | "public") {
    const changed = useChanged();
    const path = pathsOf(workbook);
    const list = useQuery(question<PageOf<EmbedPath>>(path, { limit: 200 }));
    const entries = (list.data?.entries ?? []).filter((each) => each.public === (audience === "public"));
    return {
        list,
        entries,
        of: (target: Target) => entries.find((each) => targetKey(each) === targetKey(target)),
        /** Makes it, or changes of a public one whether tagged versions open behind it. */
        generate: async ({ sourceType, sourceId }: Target, tags: { allowsTags?: boolean } = {}): Promise<void> => {
            await post(path, { embedType: audience, sourceType, ...(sourceId === null ? {} : { sourceId }), ...tags });
            await changed(path, "/v2/embeds");
        },
        drop: async (embedId: string): Promise<void> => {
            await remove(`${path}/${encodeURIComponent(embedId)}`);
            await changed(path, "/v2/embeds");
        },
    };
}
