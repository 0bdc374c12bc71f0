import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { patch } from "../api/client";
import { me, useChanged } from "../api/queries";
import type { Credential, Member } from "../api/types";
import { t } from "../i18n/text";
import { linesOf, said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { MemberSearch } from "../kit/member-search";
import { endOfDay } from "../kit/times";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { isTaken } from "./draft";

interface EditDialogProps {
    credential: Credential;
    onClose(): void;
}

interface Edited {
    name: string;
    description: string;
    addresses: string;
    origins: string;
    owner: Member | null;
    /** The last day, as a date field has it; empty for never. */
    lastDay: string;
}

/** The day a credential ends, where the reader is; empty when it does not. */
export function lastDayOf(credential: Pick<Credential, "expiresAt">): string {
    if (!credential.expiresAt) return "";
    const end = new Date(credential.expiresAt);
    return new Date(end.getTime() - end.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function ownerOf(credential: Credential): Member {
    const { ownerId, ownerName, ownerEmail, ownerAccountType } = credential;
    return {
        memberId: ownerId,
        firstName: ownerName,
        lastName: "",
        email: ownerEmail,
        memberType: ownerAccountType,
        userKind: "internal",
        createdAt: "",
    };
}

/** What differs from the credential, as the server takes it. */
export function differences(credential: Credential, edited: Edited): Record<string, unknown> {
    const wanted: Record<string, unknown> = {
        name: edited.name.trim(),
        description: edited.description.trim(),
        ownerId: edited.owner?.memberId ?? credential.ownerId,
        allowedAddresses: linesOf(edited.addresses),
        allowedOrigins: linesOf(edited.origins),
    };
    const present: Record<string, unknown> = { ...credential, description: credential.description ?? "" };
    const differing = Object.entries(wanted).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field]));
    const moved = edited.lastDay !== lastDayOf(credential);
    return {
        ...Object.fromEntries(differing),
        ...(moved ? { expiresAt: edited.lastDay === "" ? null : endOfDay(edited.lastDay) } : {}),
    };
}

/** Changes what a credential is called, whose it is, and from where it may be used. */
export function EditDialog({ credential, onClose }: EditDialogProps): ReactNode {
    const { data: person } = useQuery(me);
    const [edited, setEdited] = useState<Edited>(() => ({
        name: credential.name,
        description: credential.description ?? "",
        addresses: credential.allowedAddresses.join("\n"),
        origins: credential.allowedOrigins.join("\n"),
        owner: ownerOf(credential),
        lastDay: lastDayOf(credential),
    }));
    const [taken, setTaken] = useState(false);
    const changed = useChanged();
    const tell = useToast();
    const changes = differences(credential, edited);
    const { run, busy, problem } = useSubmit(async () => {
        await patch(`/v2/credentials/${encodeURIComponent(credential.clientId)}`, changes);
        await changed("/v2/credentials");
        tell(t("kit.saved"));
        onClose();
    });
    const change = (next: Partial<Edited>): void => setEdited({ ...edited, ...next });
    const dirty = Object.keys(changes).length > 0;
    return (
        <FormDialog
            title={t("credential.edit.title", { name: credential.name })}
            verb={t("kit.save")}
            busy={busy}
            problem={problem}
            dirty={dirty}
            ready={dirty && edited.name.trim() !== "" && edited.owner !== null}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TextField
                label={t("credential.name")}
                required
                autoFocus
                maxLength={255}
                value={edited.name}
                error={taken ? t("credential.taken") : said(problem, "name")}
                onChange={(name) => change({ name })}
                onBlur={() => void isTaken(edited.name, credential.clientId).then(setTaken)}
            />
            <TextField
                label={t("credential.description")}
                lines={2}
                value={edited.description}
                onChange={(description) => change({ description })}
                error={said(problem, "description")}
            />
            {person?.isAdmin && (
                <MemberSearch
                    label={t("credential.owner")}
                    required
                    chosen={edited.owner}
                    error={said(problem, "ownerId")}
                    onChoose={(owner) => change({ owner })}
                />
            )}
            <TextField
                kind="date"
                label={t("expiry.date")}
                hint={t("expiry.date.hint")}
                value={edited.lastDay}
                onChange={(lastDay) => change({ lastDay })}
                error={said(problem, "expiresAt")}
            />
            <TextField
                label={t("credential.addresses")}
                lines={2}
                hint={t("credential.addresses.hint")}
                value={edited.addresses}
                error={said(problem, "allowedAddresses")}
                onChange={(addresses) => change({ addresses })}
            />
            {credential.scopes.includes("embed") && (
                <TextField
                    label={t("credential.origins")}
                    lines={2}
                    hint={t("credential.origins.hint")}
                    value={edited.origins}
                    error={said(problem, "allowedOrigins")}
                    onChange={(origins) => change({ origins })}
                />
            )}
        </FormDialog>
    );
}
