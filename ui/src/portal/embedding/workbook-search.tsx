import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { FileEntry, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { PickList } from "../kit/pick-list";
import { useSettled } from "../kit/use-settled";

interface WorkbookSearchProps {
    /** The name of the one that is chosen; empty while none is. */
    name: string;
    onChoose(workbookId: string): void;
    error?: string | null;
}

/** Finds a workbook by its name. */
export function WorkbookSearch({ name, onChoose, error = null }: WorkbookSearchProps): ReactNode {
    const [text, setText] = useState<string | null>(null);
    useEffect(() => setText(null), [name]);
    const wanted = useSettled(text?.trim() ?? "");
    const found = useQuery({
        ...question<PageOf<FileEntry>>("/v2/files", { name: wanted, typeFilters: ["workbook"], limit: 20 }),
        placeholderData: keepPreviousData,
    });
    return (
        <PickList
            label={t("sandbox.workbook")}
            required
            text={text ?? name}
            onText={setText}
            options={(found.data?.entries ?? []).map((each) => ({ value: each.id, label: each.name, detail: each.path }))}
            onPick={({ value }) => {
                setText(null);
                onChoose(value);
            }}
            error={error}
        />
    );
}
