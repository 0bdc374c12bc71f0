import { Alert } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Workbook } from "../api/types";
import { rich, t } from "../i18n/text";
import { When } from "../kit/when";
import type { DraftChanges } from "./wire";

/** Where people change and publish a workbook. */
export const workbookAddress = (workbookId: string): string => `/workbook/${encodeURIComponent(workbookId)}`;

/** Which version viewers get, and whether something newer waits. */
export function VersionNotes({ workbook }: { workbook: Workbook }): ReactNode {
    const published = workbook.publishedVersion ?? null;
    const changes = useQuery({
        ...question<DraftChanges>(`/v2/workbooks/${encodeURIComponent(workbook.workbookId)}/changes`),
        enabled: published !== null,
        retry: false,
    });
    const publish = <a href={workbookAddress(workbook.workbookId)}>{t("embed.publish")}</a>;
    if (published === null) {
        return (
            <Alert component="p" variant="warning" isInline title={t("embed.unpublished")}>
                {rich("embed.unpublished.hint", { publish })}
            </Alert>
        );
    }
    return (
        <div className="sg-note">
            <p>{rich("embed.published", { version: published, when: <When at={workbook.updatedAt} /> })}</p>
            {(changes.data?.pages.length ?? 0) > 0 && (
                <p>
                    {t("embed.draft-changed", { changes: changes.data?.sentence ?? "" })} {publish}
                </p>
            )}
        </div>
    );
}
