import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { PageOf, Team } from "../api/types";
import { t } from "../i18n/text";
import { PickList } from "../kit/pick-list";
import { useSettled } from "../kit/use-settled";

/** Finds a team by name. */
export function TeamPick({ onPick }: { onPick: (teamId: string | null) => void }): ReactNode {
    const [text, setText] = useState("");
    const name = useSettled(text.trim());
    const { data } = useQuery(question<PageOf<Team>>("/v2/teams", { name, limit: 20 }));
    return (
        <PickList
            label={t("attributes.team")}
            text={text}
            onText={(next) => {
                setText(next);
                onPick(null);
            }}
            options={(data?.entries ?? []).map((each) => ({ value: each.teamId, label: each.name }))}
            onPick={({ value, label }) => {
                setText(label);
                onPick(value);
            }}
        />
    );
}
