import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField, TextField } from "../kit/fields";
import type { ConfigureProps } from "./configure";
import { Group } from "./field-group";
import { lineError } from "./options-fields";
import { flaws } from "./set-up";

/** Who looks. Only Admins sign for others; everybody else tries with themselves. */
export function Viewer({ setUp, onChange, rights }: ConfigureProps): ReactNode {
    const types = useQuery({ ...question<{ entries: AccountType[] }>("/v2/accountTypes"), retry: false });
    if (!rights.person.isAdmin && setUp.mode === "jwt") {
        return (
            <Group title={t("sandbox.viewer")}>
                <p className="sg-soft">{t("sandbox.viewer.self", { email: rights.person.email })}</p>
            </Group>
        );
    }
    const names = flaws(setUp).includes("names") ? t("sandbox.names.wrong") : null;
    const typeNames = (types.data?.entries ?? []).map((each) => each.accountTypeName);
    return (
        <Group title={t("sandbox.viewer")}>
            <TextField
                label={t("sandbox.email")}
                kind="email"
                value={setUp.email}
                hint={
                    setUp.mode === "jwt"
                        ? t("sandbox.email.own", { email: rights.person.email })
                        : t("sandbox.email.stranger")
                }
                onChange={(email) => onChange({ email })}
            />
            <TextField
                label={t("sandbox.teams")}
                value={setUp.teams}
                hint={t("sandbox.teams.hint")}
                onChange={(teams) => onChange({ teams })}
            />
            <ChoiceField
                label={t("sandbox.account-type")}
                value={setUp.accountType}
                choices={[
                    { value: "", label: t("sandbox.account-type.usual") },
                    ...typeNames.map((name) => ({ value: name, label: name })),
                ]}
                onChange={(accountType) => onChange({ accountType })}
            />
            <TextField
                label={t("sandbox.attributes")}
                lines={2}
                value={setUp.attributes}
                hint={t("sandbox.attributes.hint")}
                error={lineError(setUp.attributes)}
                onChange={(attributes) => onChange({ attributes })}
            />
            <div className="sg-two">
                <TextField
                    label={t("sandbox.first-name")}
                    value={setUp.firstName}
                    error={names}
                    onChange={(firstName) => onChange({ firstName })}
                />
                <TextField
                    label={t("sandbox.last-name")}
                    value={setUp.lastName}
                    error={names}
                    onChange={(lastName) => onChange({ lastName })}
                />
            </div>
        </Group>
    );
}
