import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { Member, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { nameOf } from "./names";
import { PickList } from "./pick-list";
import { useSettled } from "./use-settled";

interface MemberSearchProps {
    label: string;
    chosen: Member | null;
    onChoose(member: Member | null): void;
    /** Who cannot be chosen. */
    except?: readonly string[];
    hint?: ReactNode;
    error?: string | null;
    required?: boolean;
    autoFocus?: boolean;
}

/** Finds an active member by name or address. */
export function MemberSearch({ label, chosen, onChoose, except = [], ...field }: MemberSearchProps): ReactNode {
    const [text, setText] = useState(chosen ? nameOf(chosen) : "");
    const wanted = useSettled(chosen ? "" : text.trim());
    const found = useQuery({
        ...question<PageOf<Member>>("/v2/members", { search: wanted, limit: 20 }),
        placeholderData: keepPreviousData,
    });
    const members = (found.data?.entries ?? []).filter(
        (each) => !each.isArchived && !each.isInactive && !except.includes(each.memberId),
    );
    return (
        <PickList
            label={label}
            text={text}
            onText={(next) => {
                setText(next);
                if (chosen) onChoose(null);
            }}
            options={members.map((each) => ({
                value: each.memberId,
                label: nameOf(each),
                detail: t("kit.member.detail", { email: each.email, type: each.memberType }),
            }))}
            onPick={({ value, label: name }) => {
                setText(name);
                onChoose(members.find((each) => each.memberId === value) ?? null);
            }}
            {...field}
        />
    );
}
