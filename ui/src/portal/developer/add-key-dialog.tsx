import { FormGroup, Radio } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { Credential } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { keysPath, readJwk, type CredentialKey } from "./keys";

interface Draft {
    name: string;
    kind: CredentialKey["kind"];
    jwk: string;
    url: string;
    /** A private key was in the field for a moment. */
    spilled: boolean;
}

const NOTHING: Draft = { name: "", kind: "jwk", jwk: "", url: "", spilled: false };
const KINDS = ["jwk", "jwks"] as const;

/** What is sent of a draft; null while it is not whole. */
export function keyBody(draft: Pick<Draft, "name" | "kind" | "jwk" | "url">): Record<string, unknown> | null {
    const name = draft.name.trim();
    if (name === "") return null;
    if (draft.kind === "jwks") return draft.url.trim() === "" ? null : { name, jwksUrl: draft.url.trim() };
    const read = readJwk(draft.jwk);
    return read && "jwk" in read ? { name, jwk: read.jwk } : null;
}

/** Registers a public key. A private one is taken out of the field the moment it is pasted, and not sent. */
export function AddKeyDialog({ credential, onClose }: { credential: Credential; onClose: () => void }): ReactNode {
    const [draft, setDraft] = useState(NOTHING);
    const changed = useChanged();
    const tell = useToast();
    const body = keyBody(draft);
    const { run, busy, problem } = useSubmit(async () => {
        await post(keysPath(credential.clientId), body);
        await changed("/v2/credentials");
        tell(t("keys.add.done", { name: draft.name.trim() }));
        onClose();
    });
    const change = (next: Partial<Draft>): void => setDraft({ ...draft, spilled: false, ...next });
    return (
        <FormDialog
            title={t("keys.add.title", { name: credential.name })}
            verb={t("keys.add.verb")}
            busy={busy}
            problem={problem}
            dirty={draft !== NOTHING}
            ready={body !== null}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>
                {t("keys.add.lead")} <GuideLink to="registered-keys">{t("keys.guide")}</GuideLink>
            </p>
            <TextField
                label={t("kit.name")}
                required
                autoFocus
                maxLength={255}
                value={draft.name}
                onChange={(name) => change({ name })}
                error={said(problem, "name")}
            />
            <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
            {draft.kind === "jwk" ? (
                <JwkField draft={draft} error={said(problem, "jwk")} onChange={change} />
            ) : (
                <TextField
                    label={t("keys.url")}
                    required
                    hint={t("keys.url.hint")}
                    value={draft.url}
                    onChange={(url) => change({ url })}
                    error={said(problem, "jwksUrl")}
                />
            )}
        </FormDialog>
    );
}

function KindField({ value, onChange }: { value: Draft["kind"]; onChange: (kind: Draft["kind"]) => void }): ReactNode {
    const id = useId();
    return (
        <FormGroup role="radiogroup" label={t("keys.kind")} fieldId={id}>
            {KINDS.map((each) => (
                <Radio
                    key={each}
                    id={`${id}-${each}`}
                    name={id}
                    label={t(`keys.kind.${each}.label`)}
                    description={t(`keys.kind.${each}.hint`)}
                    isChecked={each === value}
                    onChange={() => onChange(each)}
                />
            ))}
        </FormGroup>
    );
}

interface JwkFieldProps {
    draft: Draft;
    error: string | null;
    onChange(change: Partial<Draft>): void;
}

function JwkField({ draft, error, onChange }: JwkFieldProps): ReactNode {
    const read = readJwk(draft.jwk);
    const flaw = read !== null && "flaw" in read ? t(`keys.flaw.${read.flaw}`) : null;
    const take = (jwk: string): void => {
        const found = readJwk(jwk);
        const spilled = found !== null && "flaw" in found && found.flaw === "private";
        onChange(spilled ? { jwk: "", spilled } : { jwk });
    };
    return (
        <TextField
            label={t("keys.jwk")}
            required
            lines={6}
            hint={t("keys.jwk.hint")}
            value={draft.jwk}
            error={draft.spilled ? t("keys.flaw.private") : (flaw ?? error)}
            onChange={take}
        />
    );
}
