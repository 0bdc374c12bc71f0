import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Empty } from "../kit/states";
import { VERSION } from "./address";
import type { Here } from "./use-address";
import { pathOf, type ViewReply } from "./wire";

interface UnpublishedProps {
    id: string;
    name: string;
    here: Here;
}

/** The version asked for is not there for whoever asks: nothing was published yet, or it is another one's to see. */
export function Unpublished({ id, name, here }: UnpublishedProps): ReactNode {
    const { version } = here.address;
    const asksForPublished = version === "published";
    const draft = useQuery({
        ...question<ViewReply>(pathOf(id, "/view"), { version: "draft" }),
        enabled: asksForPublished,
        retry: false,
    });
    return (
        <Screen title={name}>
            {asksForPublished ? (
                <Empty
                    title={t("workbook.unpublished")}
                    action={
                        draft.data && (
                            <Button onClick={() => here.set(VERSION, "draft")}>{t("workbook.unpublished.draft")}</Button>
                        )
                    }
                >
                    {draft.data ? t("workbook.unpublished.mine") : t("workbook.unpublished.hint")}
                </Empty>
            ) : (
                <Empty
                    title={t("workbook.no-version")}
                    action={
                        <Button onClick={() => here.set(VERSION, undefined)}>{t("workbook.no-version.published")}</Button>
                    }
                >
                    {t("workbook.no-version.hint")}
                </Empty>
            )}
        </Screen>
    );
}
