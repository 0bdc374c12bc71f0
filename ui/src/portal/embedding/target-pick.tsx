import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { PickList, type Option } from "../kit/pick-list";
import { sentence } from "../kit/problem";
import { targetKey, targetsOf, type Target } from "./targets";

interface TargetPickProps {
    label: string;
    workbook: Pick<Workbook, "workbookId" | "name">;
    chosen: Pick<Target, "sourceType" | "sourceId">;
    onChoose(target: Target): void;
    hint?: string;
}

/** The whole workbook, one of its pages, or an element of one: grouped, and found by name. */
export function TargetPick({ label, workbook, chosen, onChoose, hint }: TargetPickProps): ReactNode {
    const targets = useQuery(targetsOf(workbook));
    const key = targetKey(chosen);
    const current = targets.data?.find((each) => targetKey(each) === key);
    const name = current ? nameOf(current) : chosen.sourceType === "workbook" ? t("embed.target.whole") : "";
    const [text, setText] = useState<string | null>(null);
    useEffect(() => setText(null), [key]);
    const wanted = text?.trim().toLowerCase() ?? "";
    const options = (targets.data ?? []).filter((each) => nameOf(each).toLowerCase().includes(wanted)).map(optionOf);
    return (
        <PickList
            label={label}
            text={text ?? name}
            onText={setText}
            options={options}
            onPick={({ value }) => {
                setText(null);
                const picked = targets.data?.find((each) => targetKey(each) === value);
                if (picked) onChoose(picked);
            }}
            {...(hint ? { hint } : {})}
            error={targets.error ? sentence(targets.error) : null}
        />
    );
}

/** What a target is called where it stands alone. */
export const nameOf = (target: Target): string =>
    target.sourceType === "workbook" ? t("embed.target.whole") : target.name;

function optionOf(target: Target): Option {
    return { value: targetKey(target), label: nameOf(target), group: groupOf(target) };
}

function groupOf(target: Target): string {
    switch (target.sourceType) {
        case "workbook":
            return t("embed.target.workbook");
        case "page":
            return t("embed.target.pages");
        case "element":
            return t("embed.target.elements", { page: target.page ?? "" });
    }
}
