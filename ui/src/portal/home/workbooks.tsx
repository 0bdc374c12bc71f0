import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Workbook } from "../api/types";
import { useFavorites, type Favorites } from "../files/favorites";
import { workbookAddress } from "../files/places";
import { Star } from "../files/star";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Listing } from "../kit/listing/listing";
import type { Column } from "../kit/listing/types";
import { Empty } from "../kit/states";
import { When } from "../kit/when";

const columns = (favorites: Favorites): readonly Column<Workbook>[] => [
    { id: "name", label: t("home.workbook"), cell: (each) => <Link href={workbookAddress(each.workbookId)}>{each.name}</Link> },
    { id: "path", label: t("home.folder"), cell: (each) => each.path },
    {
        id: "state",
        label: t("home.state"),
        cell: (each) =>
            each.publishedVersion != null ? (
                <Label isCompact status="success">
                    {t("home.published", { version: each.publishedVersion })}
                </Label>
            ) : (
                <Label isCompact>{t("home.draft")}</Label>
            ),
    },
    {
        id: "id",
        label: t("home.id"),
        cell: (each) => (
            <Copyable
                text={each.workbookId}
                shown={`${each.workbookId.slice(0, 8)}…`}
                label={t("home.copy-id", { name: each.name })}
            />
        ),
    },
    {
        id: "updated",
        label: t("home.updated"),
        cell: (each) => <When at={each.updatedAt} />,
    },
    {
        id: "favorite",
        label: t("files.favorite"),
        cell: (each) => <Star id={each.workbookId} name={each.name} favorites={favorites} />,
    },
];

/** The workbooks one can open. */
export function Workbooks(): ReactNode {
    const favorites = useFavorites();
    return (
        <section aria-label={t("home.workbooks")}>
            <h2 className="sg-heading">{t("home.workbooks")}</h2>
            <Listing<Workbook>
                name={t("home.workbooks")}
                path="/v2/workbooks"
                columns={columns(favorites)}
                rowId={(each) => each.workbookId}
                rowName={(each) => each.name}
                empty={<Empty title={t("home.no-workbooks")}>{t("home.no-workbooks.hint")}</Empty>}
            />
        </section>
    );
}
