import type { ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import type { FileEntry } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { useToast } from "../kit/toasts";
import { FILES } from "./places";

/** Moves something to the trash, with what lies in it. */
export function TrashDialog({ file, onClose }: { file: FileEntry; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(`/v2/files/${encodeURIComponent(file.id)}`);
        await changed(...FILES);
        tell(t("files.trash.moved", { name: file.name }));
    };
    return (
        <Confirm
            title={t("files.trash.move.title", { name: file.name })}
            verb={t("files.trash.move.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            {t("files.trash.move.lead")}
        </Confirm>
    );
}
