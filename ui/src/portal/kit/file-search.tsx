import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { FileEntry, FileType, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { PickList, type Option } from "./pick-list";
import { useSettled } from "./use-settled";

export const FILE_TYPES: readonly FileType[] = ["workspace", "folder", "workbook", "data-model", "dataset", "table"];

/** A UUID, or the shorter form of addresses. */
const ID = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{20,22})$/i;

interface FileSearchProps {
    label: string;
    /** What is chosen already, by name. */
    shown: string;
    onChoose(id: string | null): void;
    hint?: ReactNode;
    error?: string | null;
    required?: boolean;
}

/** Finds a file by its name among those one sees; an ID finds any. */
export function FileSearch({ label, shown, onChoose, ...field }: FileSearchProps): ReactNode {
    const [text, setText] = useState(shown);
    const name = useSettled(text.trim());
    const found = useQuery({
        ...question<PageOf<FileEntry>>("/v2/files", { name: ID.test(name) ? null : name, typeFilters: FILE_TYPES, limit: 20 }),
        placeholderData: keepPreviousData,
    });
    const id: readonly Option[] = ID.test(name) ? [{ value: name, label: name, detail: t("why.object.id") }] : [];
    return (
        <PickList
            label={label}
            text={text}
            onText={(next) => {
                setText(next);
                onChoose(null);
            }}
            options={[...id, ...(id.length > 0 ? [] : (found.data?.entries ?? []).map(optionOf))]}
            onPick={(option) => {
                setText(option.label);
                onChoose(option.value);
            }}
            {...field}
        />
    );
}

function optionOf(file: FileEntry): Option {
    const type = t(`file.type.${file.type}`);
    return {
        value: file.id,
        label: file.name,
        detail: file.path === "" ? type : t("file.detail", { type, path: file.path }),
    };
}
