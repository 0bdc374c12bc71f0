import type { ReactNode } from "react";
import { patch } from "../api/client";
import { useChanged } from "../api/queries";
import type { FileEntry } from "../api/types";
import { t } from "../i18n/text";
import { FILE_TYPES } from "../kit/file-search";
import { Listing } from "../kit/listing/listing";
import { Screen } from "../kit/page";
import { Problem } from "../kit/problem";
import { Empty } from "../kit/states";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { trashColumns } from "./columns";
import { FILES } from "./places";

/** What was moved to the trash, and the way back. */
export function Trash(): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async (file: FileEntry) => {
        await patch(`/v2/files/${encodeURIComponent(file.id)}`, { restore: true });
        await changed(...FILES);
        tell(t("files.restored", { name: file.name }));
    });
    return (
        <Screen title={t("files.trash")} lead={t("files.trash.lead")}>
            <Problem problem={problem} />
            <Listing<FileEntry>
                name={t("files.trash")}
                path="/v2/files"
                fixed={{ isArchived: true, typeFilters: FILE_TYPES }}
                columns={trashColumns()}
                rowId={(each) => each.id}
                rowName={(each) => each.name}
                search={{ param: "name", label: t("files.search") }}
                actions={(each) => [{ label: t("files.restore"), run: () => void run(each), disabled: busy }]}
                empty={<Empty title={t("files.none.trash")} />}
            />
        </Screen>
    );
}
