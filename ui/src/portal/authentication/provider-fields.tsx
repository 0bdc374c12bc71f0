import { Alert, Checkbox, FormGroup } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useId, type ReactNode } from "react";
import { allTypes, ADMIN } from "../account-types/types";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { ChoiceField, said, TextField } from "../kit/fields";
import { GroupTeams } from "./group-teams";
import type { ProviderDraft } from "./providers";

interface ProviderFieldsProps {
    draft: ProviderDraft;
    /** As it is kept. */
    before: ProviderDraft;
    /** Whether there is a client secret, which is never shown. */
    secret: "none" | "set";
    problem: ApiError | null;
    onChange(change: Partial<ProviderDraft>): void;
}

/** Which provider it is, who may come by it, and what becomes of them. */
export function ProviderFields({ draft, before, secret, problem, onChange }: ProviderFieldsProps): ReactNode {
    return (
        <>
            <TextField
                label={t("kit.name")}
                required
                autoFocus
                hint={t("providers.name.hint")}
                value={draft.name}
                onChange={(name) => onChange({ name })}
                error={said(problem, "name")}
            />
            <TextField
                label={t("providers.issuer")}
                required
                hint={t("providers.issuer.hint")}
                value={draft.issuer}
                onChange={(issuer) => onChange({ issuer })}
                error={said(problem, "issuer")}
            />
            {before.issuer !== "" && draft.issuer.trim() !== before.issuer && (
                <Alert component="p" variant="warning" isInline isPlain title={t("providers.issuer.change")} />
            )}
            <Client draft={draft} secret={secret} problem={problem} onChange={onChange} />
            <Switches draft={draft} onChange={onChange} />
            {draft.createMembers && <Newcomers draft={draft} problem={problem} onChange={onChange} />}
            <TextField
                label={t("providers.groups-claim")}
                hint={t("providers.groups-claim.hint")}
                value={draft.groupsClaim}
                onChange={(groupsClaim) => onChange({ groupsClaim })}
                error={said(problem, "groupsClaim")}
            />
            {draft.groupsClaim.trim() !== "" && (
                <GroupTeams groups={draft.groups} problem={problem} onChange={(groups) => onChange({ groups })} />
            )}
        </>
    );
}

type Part = Pick<ProviderFieldsProps, "draft" | "onChange">;

/** As whom we come there. */
function Client({ draft, secret, problem, onChange }: Omit<ProviderFieldsProps, "before">): ReactNode {
    const id = useId();
    return (
        <>
            <div className="sg-two">
                <TextField
                    label={t("providers.client-id")}
                    required
                    value={draft.clientId}
                    onChange={(clientId) => onChange({ clientId })}
                    error={said(problem, "clientId")}
                />
                <TextField
                    label={t("providers.client-secret")}
                    kind="password"
                    autoComplete="new-password"
                    hint={t(`providers.client-secret.${draft.withoutSecret ? "away" : secret}`)}
                    value={draft.clientSecret}
                    onChange={(clientSecret) => onChange({ clientSecret, withoutSecret: false })}
                    error={said(problem, "clientSecret")}
                />
            </div>
            {secret === "set" && (
                <Checkbox
                    id={id}
                    label={t("providers.without-secret")}
                    isChecked={draft.withoutSecret}
                    onChange={(_event, on) => onChange({ withoutSecret: on, clientSecret: "" })}
                />
            )}
        </>
    );
}

const SWITCHES = ["enabled", "required", "createMembers"] as const;

function Switches({ draft, onChange }: Part): ReactNode {
    const id = useId();
    return (
        <FormGroup role="group" label={t("providers.signing-in")} fieldId={id}>
            {SWITCHES.map((each) => (
                <Checkbox
                    key={each}
                    id={`${id}-${each}`}
                    label={t(`providers.switch.${each}`)}
                    description={t(`providers.switch.${each}.hint`)}
                    isChecked={draft[each]}
                    onChange={(_event, on) => onChange({ [each]: on })}
                />
            ))}
            {draft.required && (
                <Alert className="sg-after" component="p" variant="warning" isInline title={t("providers.required.warning")}>
                    {t("providers.required.hint")}
                </Alert>
            )}
        </FormGroup>
    );
}

function Newcomers({ draft, problem, onChange }: Part & { problem: ApiError | null }): ReactNode {
    const { data } = useQuery(allTypes);
    const types = (data?.entries ?? []).filter((each) => each.accountTypeName !== ADMIN);
    const id = draft.defaultAccountTypeId;
    const unknown = id !== "" && !types.some((each) => each.accountTypeId === id) ? [{ value: id, label: id }] : [];
    return (
        <ChoiceField
            label={t("providers.account-type")}
            hint={t("providers.account-type.hint")}
            value={id}
            error={said(problem, "defaultAccountTypeId")}
            choices={[
                { value: "", label: t("providers.account-type.least") },
                ...unknown,
                ...types.map((each) => ({ value: each.accountTypeId, label: each.accountTypeName })),
            ]}
            onChange={(defaultAccountTypeId) => onChange({ defaultAccountTypeId })}
        />
    );
}
