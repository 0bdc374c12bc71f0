import { Alert, ExpandableSection } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Me, Organization } from "../api/types";
import { t } from "../i18n/text";
import { TextField } from "../kit/fields";
import { MemberSearch } from "../kit/member-search";
import type { Draft } from "./draft";
import { ExpiryField } from "./expiry-field";
import { OptionsField } from "./options-field";
import { PrivilegesField } from "./privileges-field";

type Wrong = Readonly<Record<"scopes" | "name" | "ownerId" | "expiresAt" | "allowedAddresses" | "allowedOrigins", string | null>>;

interface CreateFieldsProps {
    draft: Draft;
    onChange(change: Partial<Draft>): void;
    onName(): void;
    settings: Organization;
    person: Me;
    wrong: Wrong;
}

/** The fields of a new credential. */
export function CreateFields({ draft, onChange, onName, settings, person, wrong }: CreateFieldsProps): ReactNode {
    return (
        <>
            <PrivilegesField
                chosen={draft.scopes}
                embedding={settings.secureEmbedding}
                error={wrong.scopes}
                onChange={(scopes) => onChange({ scopes })}
            />
            <TextField
                label={t("credential.name")}
                required
                maxLength={255}
                value={draft.name}
                error={wrong.name}
                hint={t("credential.name.hint")}
                onChange={(name) => onChange({ name })}
                onBlur={onName}
            />
            <TextField
                label={t("credential.description")}
                lines={2}
                value={draft.description}
                onChange={(description) => onChange({ description })}
            />
            <OwnerField draft={draft} onChange={onChange} person={person} error={wrong.ownerId} />
            <ExpiryField
                expiry={draft.expiry}
                date={draft.date}
                maxDays={settings.credentialMaxDays}
                error={wrong.expiresAt}
                onChange={(expiry, date) => onChange({ expiry, date })}
            />
            <OptionsField options={["withoutSecret", "impersonate"]} chosen={draft} onChange={onChange} />
            <Limits draft={draft} onChange={onChange} wrong={wrong} />
        </>
    );
}

interface OwnerFieldProps {
    draft: Draft;
    onChange(change: Partial<Draft>): void;
    person: Me;
    error: string | null;
}

function OwnerField({ draft, onChange, person, error }: OwnerFieldProps): ReactNode {
    const owner = draft.owner;
    if (!person.isAdmin) {
        return (
            <TextField label={t("credential.owner")} value={person.email} onChange={() => {}} hint={t("credential.owner.self")} />
        );
    }
    const exceeds = owner !== null && owner.memberId !== person.memberId && owner.memberType === "Admin";
    return (
        <>
            <MemberSearch
                label={t("credential.owner")}
                required
                chosen={owner}
                error={error}
                hint={owner ? t("credential.owner.hint", { type: owner.memberType }) : t("credential.owner.choose")}
                onChoose={(next) => onChange({ owner: next })}
            />
            {exceeds && <Alert component="p" variant="warning" isInline isPlain title={t("credential.owner.admin")} />}
        </>
    );
}

function Limits({ draft, onChange, wrong }: Pick<CreateFieldsProps, "draft" | "onChange" | "wrong">): ReactNode {
    const [open, setOpen] = useState(false);
    const embeds = draft.scopes.includes("embed");
    const refused = wrong.allowedAddresses !== null || wrong.allowedOrigins !== null;
    return (
        <ExpandableSection
            toggleText={t("credential.limits")}
            isExpanded={open || refused}
            onToggle={(_event, next) => setOpen(next)}
        >
            <div className="sg-stack">
                <TextField
                    label={t("credential.addresses")}
                    lines={2}
                    hint={t("credential.addresses.hint")}
                    value={draft.addresses}
                    error={wrong.allowedAddresses}
                    onChange={(addresses) => onChange({ addresses })}
                />
                {embeds && (
                    <TextField
                        label={t("credential.origins")}
                        lines={2}
                        hint={t("credential.origins.hint")}
                        value={draft.origins}
                        error={wrong.allowedOrigins}
                        onChange={(origins) => onChange({ origins })}
                    />
                )}
            </div>
        </ExpandableSection>
    );
}
