import { Alert, Button, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Credential } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { count, rich, t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Answer } from "../kit/states";
import { When } from "../kit/when";
import { keysOf, MOST_KEYS, type CredentialKey } from "./keys";

interface KeysPartProps {
    of: Credential;
    onAdd(): void;
    onRemove(key: CredentialKey): void;
}

const SHOWN = 16;

/** The public keys with which a credential may prove itself, instead of a secret or beside one. */
export function KeysPart({ of, onAdd, onRemove }: KeysPartProps): ReactNode {
    const keys = useQuery(keysOf(of.clientId));
    const changeable = of.status !== "revoked";
    // Nothing could use the credential any more.
    const stays = (all: readonly CredentialKey[]): boolean => all.length === 1 && of.secrets.length === 0;
    return (
        <Answer of={keys} lines={2}>
            {({ entries }) => (
                <div className="sg-stack">
                    {entries.length === 0 ? (
                        <p className="sg-soft">{t("keys.none")}</p>
                    ) : (
                        <ul className="sg-plain-list" aria-label={t("keys.title")}>
                            {entries.map((each) => (
                                <li key={each.keyId}>
                                    <Key
                                        of={each}
                                        {...(changeable && !stays(entries) ? { onRemove: () => onRemove(each) } : {})}
                                    />
                                </li>
                            ))}
                        </ul>
                    )}
                    {changeable && stays(entries) && <p className="sg-soft">{t("keys.stays")}</p>}
                    <div className="sg-row">
                        {changeable && (
                            <Button variant="secondary" size="sm" isDisabled={entries.length >= MOST_KEYS} onClick={onAdd}>
                                {t("keys.add")}
                            </Button>
                        )}
                        {entries.length >= MOST_KEYS && <span className="sg-soft">{t("keys.most", { most: MOST_KEYS })}</span>}
                        <GuideLink to="registered-keys">{t("keys.guide")}</GuideLink>
                    </div>
                </div>
            )}
        </Answer>
    );
}

function Key({ of, onRemove }: { of: CredentialKey; onRemove?: () => void }): ReactNode {
    return (
        <div className="sg-stack sg-tight">
            <div className="sg-row">
                <strong className="sg-name">{of.name}</strong>
                <Label variant="outline" isCompact>
                    {t(`keys.kind.${of.kind}`)}
                </Label>
                {of.algorithm && <code>{of.algorithm}</code>}
                <span>{rich("credential.secret.used", { when: <When at={of.lastUsedAt} otherwise={t("kit.never")} /> })}</span>
                {onRemove && (
                    <Button variant="link" isInline onClick={onRemove} aria-label={t("keys.remove.which", { name: of.name })}>
                        {t("keys.remove")}
                    </Button>
                )}
            </div>
            {of.thumbprint && (
                <span className="sg-soft">
                    {t("keys.thumbprint")}{" "}
                    <Copyable
                        text={of.thumbprint}
                        shown={`${of.thumbprint.slice(0, SHOWN)}…`}
                        label={t("keys.copy-thumbprint", { name: of.name })}
                    />
                </span>
            )}
            {of.jwksUrl && <KeySet of={of} url={of.jwksUrl} />}
        </div>
    );
}

function KeySet({ of, url }: { of: CredentialKey; url: string }): ReactNode {
    return (
        <>
            <code className="sg-wraps">{url}</code>
            <span className="sg-soft">
                {of.lastFetchedAt === null
                    ? t("keys.not-fetched")
                    : rich("keys.fetched", {
                          found: count("keys.found", of.keysFound ?? 0),
                          when: <When at={of.lastFetchedAt} />,
                      })}{" "}
                {(of.keysSkipped ?? 0) > 0 && count("keys.skipped", of.keysSkipped ?? 0)}
            </span>
            {of.lastError && <Alert component="p" variant="warning" isInline isPlain title={of.lastError} />}
        </>
    );
}
