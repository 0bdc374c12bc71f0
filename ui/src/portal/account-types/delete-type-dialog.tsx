import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { remove, withParams } from "../api/client";
import { useChanged } from "../api/queries";
import type { AccountType } from "../api/types";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { ChoiceField } from "../kit/fields";
import { Answer } from "../kit/states";
import { useToast } from "../kit/toasts";
import { EffectPreview } from "./effect";
import { address, ADMIN, permissionsOf, TYPES } from "./types";

interface DeleteTypeDialogProps {
    type: AccountType;
    all: readonly AccountType[];
    onClose(): void;
}

/** The least of the default types. */
const LEAST = "View";

/** Takes an account type away; its members get another, and what that does is said beforehand. */
export function DeleteTypeDialog({ type, all, onClose }: DeleteTypeDialogProps): ReactNode {
    const heirs = all.filter((each) => each.accountTypeId !== type.accountTypeId && each.accountTypeName !== ADMIN);
    const [heir, setHeir] = useState(() => heirs.find((each) => each.accountTypeName === LEAST) ?? heirs[0]);
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await remove(withParams(address(type.accountTypeId), { reassignToAccountTypeId: heir?.accountTypeId }));
        await changed(TYPES, "/v2/members", "/v2/me");
        tell(t("types.delete.done", { name: type.accountTypeName }));
    };
    return (
        <Confirm
            title={t("types.delete.title", { name: type.accountTypeName })}
            verb={t("types.delete.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            <div className="sg-stack">
                <p>{t("types.delete.lead")}</p>
                <ChoiceField
                    label={t("types.delete.to")}
                    value={heir?.accountTypeId ?? ""}
                    choices={heirs.map((each) => ({ value: each.accountTypeId, label: each.accountTypeName }))}
                    onChange={(id) => setHeir(heirs.find((each) => each.accountTypeId === id))}
                />
                {heir && <Loss type={type} heir={heir} />}
            </div>
        </Confirm>
    );
}

function Loss({ type, heir }: { type: AccountType; heir: AccountType }): ReactNode {
    const theirs = useQuery(permissionsOf(heir));
    return (
        <Answer of={theirs} lines={2}>
            {(permissions) => (
                <EffectPreview
                    title={t("types.delete.effect")}
                    of={type}
                    permissions={permissions.map((each) => each.permission)}
                />
            )}
        </Answer>
    );
}
