import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { patch } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField } from "../kit/fields";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { SettingsCard } from "../settings/settings-card";

const SETTING = "/v2/organizations/settings/defaultEmbedAccountType";

/** What the users become whom a token creates without saying. Nobody becomes an Admin so. */
export function AccountTypeCard(): ReactNode {
    const setting = useQuery(question<{ accountType: string }>(SETTING));
    const types = useQuery(question<{ entries: AccountType[] }>("/v2/accountTypes"));
    const changed = useChanged();
    const tell = useToast();
    const { run, problem } = useSubmit(async (accountType: string) => {
        await patch(SETTING, { accountType });
        await changed(SETTING);
        tell(t("kit.saved"));
    });
    const names = (types.data?.entries ?? []).map((each) => each.accountTypeName).filter((name) => name !== "Admin");
    return (
        <SettingsCard title={t("embedding.account-type")}>
            <Answer of={setting} lines={1}>
                {({ accountType }) => (
                    <div className="sg-narrow-form">
                        <Problem problem={problem} />
                        <ChoiceField
                            label={t("sandbox.account-type")}
                            hint={t("embedding.account-type.hint")}
                            value={accountType}
                            choices={[...new Set([accountType, ...names])].map((name) => ({ value: name, label: name }))}
                            onChange={(name) => void run(name)}
                        />
                    </div>
                )}
            </Answer>
        </SettingsCard>
    );
}
