import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, post, remove } from "../api/client";
import { me, question, useChanged } from "../api/queries";
import type { FileEntry, PageOf } from "../api/types";
import { sentence } from "../kit/problem";
import { useToast } from "../kit/toasts";

const MOST = 1_000;

/** Where a member's favorites are. */
export const favoritesOf = (memberId: string): string => `/v2/favorites/member/${encodeURIComponent(memberId)}`;

export interface Favorites {
    has(id: string): boolean;
    toggle(id: string): Promise<void>;
    /** While one is changed, none else can be. */
    busy: boolean;
}

/** One's own favorites. */
export function useFavorites(): Favorites {
    const { data: person } = useQuery(me);
    const path = favoritesOf(person?.memberId ?? "");
    const kept = useQuery({ ...question<PageOf<FileEntry>>(path, { limit: MOST }), enabled: person !== undefined });
    const [busy, setBusy] = useState(false);
    const changed = useChanged();
    const tell = useToast();
    const has = (id: string): boolean => kept.data?.entries.some((each) => each.id === id) ?? false;
    const toggle = async (id: string): Promise<void> => {
        if (!person || busy) return;
        setBusy(true);
        try {
            if (has(id)) await remove(`${path}/file/${encodeURIComponent(id)}`);
            else await post("/v2/favorites", { memberId: person.memberId, inodeId: id });
            await changed(path);
        } catch (failure) {
            if (!(failure instanceof ApiError)) throw failure;
            tell(sentence(failure));
        } finally {
            setBusy(false);
        }
    };
    return { has, toggle, busy: busy || kept.data === undefined };
}
