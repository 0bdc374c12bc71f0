import { Link } from "wouter";
import type { ReactNode } from "react";
import type { FileEntry } from "../api/types";
import { t } from "../i18n/text";
import type { Column } from "../kit/listing/types";
import { When } from "../kit/when";
import type { Favorites } from "./favorites";
import { folderAddress, workbookAddress } from "./places";
import { Star } from "./star";

/** The name of a file; one goes into what others lie in, and opens a workbook. */
function Name({ of }: { of: FileEntry }): ReactNode {
    const holds = of.type === "workspace" || of.type === "folder";
    if (holds && !of.isArchived) return <Link href={folderAddress(of.id)}>{of.name}</Link>;
    if (of.type === "workbook" && !of.isArchived) return <Link href={workbookAddress(of.id)}>{of.name}</Link>;
    return <strong>{of.name}</strong>;
}

const name = (): Column<FileEntry> => ({
    id: "name",
    label: t("files.name"),
    sort: "name",
    cell: (each) => <Name of={each} />,
});

const plain = (): readonly Column<FileEntry>[] => [
    { id: "type", label: t("files.type"), sort: "type", cell: (each) => t(`file.type.${each.type}`) },
    { id: "place", label: t("files.place"), cell: (each) => each.path || "–" },
];

const updated = (): Column<FileEntry> => ({
    id: "updated",
    label: t("files.updated"),
    sort: "updatedAt",
    cell: (each) => <When at={each.updatedAt} />,
});

const opened = (): Column<FileEntry> => ({
    id: "opened",
    label: t("files.opened"),
    cell: (each) => <When at={each.lastInteractionAt} />,
});

const star = (favorites: Favorites): Column<FileEntry> => ({
    id: "favorite",
    label: t("files.favorite"),
    cell: (each) => <Star id={each.id} name={each.name} favorites={favorites} />,
});

/** The columns of a list which the server does not order. */
const unsorted = (columns: readonly Column<FileEntry>[]): readonly Column<FileEntry>[] =>
    columns.map(({ sort: _, ...each }) => each);

/** What the list of documents shows. */
export const documentColumns = (favorites: Favorites): readonly Column<FileEntry>[] => [
    name(),
    ...plain(),
    updated(),
    star(favorites),
];

/** What one's favorites show. */
export const favoriteColumns = (favorites: Favorites): readonly Column<FileEntry>[] => unsorted(documentColumns(favorites));

/** What was opened last. */
export const recentColumns = (favorites: Favorites): readonly Column<FileEntry>[] =>
    unsorted([name(), ...plain(), opened(), star(favorites)]);

/** What lies in the trash. */
export const trashColumns = (): readonly Column<FileEntry>[] => [name(), ...plain(), updated()];
