import { Breadcrumb, BreadcrumbItem } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import { question } from "../api/queries";
import type { FileEntry } from "../api/types";
import { t } from "../i18n/text";
import { FILE_TYPES } from "../kit/file-search";
import { Listing } from "../kit/listing/listing";
import { Screen } from "../kit/page";
import { Answer, Empty } from "../kit/states";
import { useUrlState } from "../kit/url-state";
import { documentColumns } from "./columns";
import { useFavorites } from "./favorites";
import { folderAddress } from "./places";
import { TrashDialog } from "./trash-dialog";

/** What lies where one is; a search looks below that, too. */
export function Documents(): ReactNode {
    const url = useUrlState();
    const folder = url.get("folder");
    const favorites = useFavorites();
    const [trashing, setTrashing] = useState<FileEntry | null>(null);
    return (
        <Screen title={t("files.documents")} lead={t("files.documents.lead")}>
            {folder && <Way folder={folder} />}
            <Listing<FileEntry>
                key={folder ?? ""}
                name={t("files.documents")}
                path="/v2/files"
                fixed={{ parentId: folder, directChildFilter: url.get("name") === null, typeFilters: FILE_TYPES }}
                columns={documentColumns(favorites)}
                rowId={(each) => each.id}
                rowName={(each) => each.name}
                search={{ param: "name", label: t("files.search") }}
                actions={(each) => [{ label: t("files.trash.move"), run: () => setTrashing(each), danger: true }]}
                empty={<Empty title={t("files.none")}>{t("files.none.hint")}</Empty>}
            />
            {trashing && <TrashDialog file={trashing} onClose={() => setTrashing(null)} />}
        </Screen>
    );
}

/** The way from the top to where one is. The server names all that lies between, and gives the ID of the last. */
function Way({ folder }: { folder: string }): ReactNode {
    const here = useQuery(question<FileEntry>(`/v2/files/${encodeURIComponent(folder)}`));
    return (
        <Answer of={here} lines={1}>
            {({ name, path, parentId }) => (
                <Breadcrumb aria-label={t("files.way")} className="sg-way">
                    <BreadcrumbItem render={() => <Link href={folderAddress()}>{t("files.documents")}</Link>} />
                    {parentId && path !== "" && (
                        <BreadcrumbItem render={() => <Link href={folderAddress(parentId)}>{path}</Link>} />
                    )}
                    <BreadcrumbItem isActive>{name}</BreadcrumbItem>
                </Breadcrumb>
            )}
        </Answer>
    );
}
