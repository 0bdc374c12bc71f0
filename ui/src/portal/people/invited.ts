import { post, withParams } from "../api/client";
import type { Member } from "../api/types";
import type { Link } from "./link-dialog";

/** How somebody gets in: by a link that was mailed to them, or by one that is handed to them. */
export type Invited = { kind: "mailed"; email: string } | { kind: "link"; link: Link };

interface Invitation {
    url?: string;
    expiresAt?: string;
    invitation?: "mailed" | "link";
}

/** What the server did about an invitation: without a link to show, it sends a mail. */
export function invitedBy({ url, expiresAt, invitation }: Invitation, email: string): Invited {
    if (invitation === "mailed" || url === undefined || expiresAt === undefined) return { kind: "mailed", email };
    return { kind: "link", link: { url, expiresAt, email } };
}

/** Has that member invited, once more if need be; by a link to hand over where none is to be mailed. */
export async function invite({ memberId, email }: Pick<Member, "memberId" | "email">, link?: true): Promise<Invited> {
    const path = withParams(`/v2/members/${encodeURIComponent(memberId)}/invite`, { link });
    return invitedBy(await post<Invitation>(path), email);
}
