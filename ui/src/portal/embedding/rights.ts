import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "../api/client";
import { me, question } from "../api/queries";
import type { Credential, Me, PageOf } from "../api/types";

const MOST = 200;

/** Who one is, and the live credentials one may embed with: an Admin all there are, others their own. */
export interface EmbedRights {
    person: Me;
    credentials: readonly Credential[];
}

interface Asked {
    data: EmbedRights | undefined;
    error: ApiError | null;
    refetch(): unknown;
}

/** Whether one may embed at all. */
export const mayEmbed = ({ person, credentials }: EmbedRights): boolean => person.isAdmin || credentials.length > 0;

export function useEmbedRights(): Asked {
    const person = useQuery(me);
    const mine = person.data?.isAdmin === false ? { ownerId: person.data.memberId } : {};
    const found = useQuery({
        ...question<PageOf<Credential>>("/v2/credentials", { scope: "embed", status: "active", limit: MOST, ...mine }),
        enabled: person.data !== undefined,
    });
    // Who may see no credentials has none.
    const refused = found.error?.status === 403;
    const credentials = refused ? [] : found.data?.entries;
    return {
        data: person.data && credentials ? { person: person.data, credentials } : undefined,
        error: person.error ?? (refused ? null : found.error),
        refetch: () => Promise.all([person.refetch(), found.refetch()]),
    };
}
