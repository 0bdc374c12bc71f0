import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { question } from "../api/queries";
import type { AuditEntry, TokenPageOf } from "../api/types";

const LEAK = "credential.leak";
const LATELY_DAYS = 90;
const MOST = 20;

/** The last reports that ended a secret of the credential; they stand in the audit. */
export const leaksOf = (clientId: string) =>
    question<TokenPageOf<AuditEntry>>("/v2/audit", { action: LEAK, subject: clientId, pageSize: 1 });

/** The reports of the last months, whatever the credential; none while they are not known. */
export function useLateLeaks(): readonly AuditEntry[] {
    const [from] = useState(() => new Date(Date.now() - LATELY_DAYS * 86_400_000).toISOString().slice(0, 10));
    const { data } = useQuery(question<TokenPageOf<AuditEntry>>("/v2/audit", { action: LEAK, from, pageSize: MOST }));
    return data?.entries ?? [];
}

/** Of whom a report tells: `client:` and the ID, or the ID alone. */
export const clientOf = (entry: Pick<AuditEntry, "subject">): string => (entry.subject ?? "").replace(/^[a-z-]+:/, "");
