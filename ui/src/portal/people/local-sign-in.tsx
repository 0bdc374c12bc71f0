import { Checkbox } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { ADMIN } from "../account-types/types";
import { allProviders, rules } from "../authentication/providers";
import { t } from "../i18n/text";

interface LocalSignInProps {
    accountType: string;
    on: boolean;
    onChange(on: boolean): void;
}

/** Lets an Admin in by password while a provider is required; asked for only where one is. */
export function LocalSignIn({ accountType, on, onChange }: LocalSignInProps): ReactNode {
    const id = useId();
    const { data } = useQuery({ ...allProviders, retry: false });
    if (accountType !== ADMIN || !data?.entries.some(rules)) return null;
    return (
        <Checkbox
            id={id}
            label={t("people.local-sign-in")}
            description={t("people.local-sign-in.hint")}
            isChecked={on}
            onChange={(_event, next) => onChange(next)}
        />
    );
}
