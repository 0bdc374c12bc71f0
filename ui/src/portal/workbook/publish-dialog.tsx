import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { post } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Answer } from "../kit/states";
import { useToast } from "../kit/toasts";
import { ChangesList } from "./changes-list";
import { pathOf, type Changes } from "./wire";

interface PublishProps {
    id: string;
    name: string;
    onPublished(): void;
    onClose(): void;
}

/** Says what viewers would see change, and shows it to them. */
export function PublishDialog({ id, name, onPublished, onClose }: PublishProps): ReactNode {
    const changes = useQuery({ ...question<Changes>(pathOf(id, "/changes")), staleTime: 0 });
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        const { publishedVersion } = await post<Workbook>(pathOf(id, "/publish"));
        onPublished();
        await changed("/v2/workbooks", "/v2/files");
        tell(t("workbook.published", { version: publishedVersion ?? "" }));
    };
    return (
        <Confirm title={t("workbook.publish.title", { name })} verb={t("workbook.publish.verb")} work={work} onClose={onClose}>
            <p className="sg-soft">{t("workbook.publish.lead")}</p>
            <div className="sg-wb-changes">
                <Answer of={changes} lines={3}>
                    {(found) => <ChangesList changes={found} />}
                </Answer>
            </div>
        </Confirm>
    );
}
