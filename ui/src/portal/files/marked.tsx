import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import type { FileEntry } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import { Screen } from "../kit/page";
import { Answer, Empty } from "../kit/states";
import { favoriteColumns, recentColumns } from "./columns";
import { favoritesOf, useFavorites } from "./favorites";

type Marked = "recent" | "favorites";

const PATHS: Readonly<Record<Marked, (memberId: string) => string>> = {
    recent: (memberId) => `/v2/members/${encodeURIComponent(memberId)}/files/recents`,
    favorites: favoritesOf,
};

/** What one opened last, or marked as a favorite. */
export function MarkedFiles({ which }: { which: Marked }): ReactNode {
    const person = useQuery(me);
    const favorites = useFavorites();
    return (
        <Screen title={t(`files.${which}`)}>
            <Answer of={person}>
                {({ memberId }) => (
                    <Listing<FileEntry>
                        name={t(`files.${which}`)}
                        path={PATHS[which](memberId)}
                        columns={(which === "recent" ? recentColumns : favoriteColumns)(favorites)}
                        rowId={(each) => each.id}
                        rowName={(each) => each.name}
                        empty={<Empty title={t(`files.none.${which}`)}>{t(`files.none.${which}.hint`)}</Empty>}
                    />
                )}
            </Answer>
        </Screen>
    );
}
