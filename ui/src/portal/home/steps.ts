import type { Credential, Workbook } from "../api/types";

export interface Step {
    id: "credentials" | "publish" | "embed";
    done: boolean;
    path: string;
}

/** The first steps, and which of them are done: an embed is, once a credential for embedding was used. */
export function steps(
    credentials: number,
    embeds: readonly Pick<Credential, "lastUsed">[],
    workbooks: readonly Pick<Workbook, "publishedVersion">[],
): readonly Step[] {
    return [
        { id: "credentials", done: credentials > 0, path: "/admin/developer-access" },
        { id: "publish", done: workbooks.some((each) => each.publishedVersion != null), path: "/docs" },
        { id: "embed", done: embeds.some((each) => each.lastUsed !== null), path: "/docs" },
    ];
}
