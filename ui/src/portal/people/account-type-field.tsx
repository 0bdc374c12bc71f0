import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { AccountType, TokenPageOf } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField } from "../kit/fields";

interface AccountTypeFieldProps {
    value: string;
    error?: string | null;
    onChange(name: string): void;
}

/** One of the organization's account types, by name as the server takes it. */
export function AccountTypeField({ value, error, onChange }: AccountTypeFieldProps): ReactNode {
    const { data } = useQuery(question<TokenPageOf<AccountType>>("/v2/accountTypes", { pageSize: 1000 }));
    const names = data?.entries.map((each) => each.accountTypeName) ?? [];
    const choices = names.includes(value) || value === "" ? names : [value, ...names];
    return (
        <ChoiceField
            label={t("people.type")}
            required
            value={value}
            error={error}
            hint={data?.entries.find((each) => each.accountTypeName === value)?.description}
            choices={choices.map((name) => ({ value: name, label: name }))}
            onChange={onChange}
        />
    );
}
