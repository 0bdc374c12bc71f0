import { Button, Title } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Credential } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import type { Action } from "../kit/row-menu";
import { Answer } from "../kit/states";
import { CredentialFacts } from "./credential-facts";
import { CredentialSnippets } from "./credential-snippets";
import type { Opening } from "./dialogs";
import { KeysPart } from "./keys-part";
import { Leaked } from "./leaked";
import { SecretsList } from "./secrets-list";
import { Uses } from "./uses";

interface DetailsDrawerProps {
    clientId: string;
    actionsOf(credential: Credential): readonly Action[];
    open(what: Opening): void;
    onClose(): void;
}

/** All there is to know of one credential, at the side of the list. */
export function DetailsDrawer({ clientId, actionsOf, open, onClose }: DetailsDrawerProps): ReactNode {
    const credential = useQuery(question<Credential>(`/v2/credentials/${encodeURIComponent(clientId)}`));
    return (
        <Dialog title={credential.data?.name ?? t("credential.details")} shape="drawer" onClose={onClose}>
            <Answer of={credential} lines={8}>
                {(found) => (
                    <div className="sg-stack">
                        <Leaked of={found} />
                        <CredentialFacts of={found} />
                        <Part title={t("credential.live-secrets")}>
                            <SecretsList of={found} onEnd={(secret) => open({ kind: "end-secret", credential: found, secret })} />
                        </Part>
                        <Part title={t("keys.title")}>
                            <KeysPart
                                of={found}
                                onAdd={() => open({ kind: "add-key", credential: found })}
                                onRemove={(key) => open({ kind: "remove-key", credential: found, key })}
                            />
                        </Part>
                        <Part title={t("credential.uses")}>
                            <Uses clientId={clientId} />
                        </Part>
                        {found.status !== "revoked" && (
                            <>
                                <CredentialSnippets of={found} title={t("credential.snippets")} />
                                <ActionButtons actions={actionsOf(found)} />
                            </>
                        )}
                    </div>
                )}
            </Answer>
        </Dialog>
    );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
    return (
        <section>
            <Title headingLevel="h3" size="md">
                {title}
            </Title>
            {children}
        </section>
    );
}

/** What can be done, without the first, which leads here; what cannot be undone stands apart. */
function ActionButtons({ actions }: { actions: readonly Action[] }): ReactNode {
    const [, ...rest] = actions;
    const gentle = rest.filter((each) => !each.danger);
    const dangerous = rest.filter((each) => each.danger);
    return (
        <>
            <div className="sg-row">
                {gentle.map((each) => (
                    <Button key={each.label} variant="secondary" size="sm" onClick={each.run}>
                        {each.label}
                    </Button>
                ))}
            </div>
            <section className="sg-danger-zone" aria-label={t("credential.danger-zone")}>
                <p>{t("credential.danger-zone.hint")}</p>
                {dangerous.map((each) => (
                    <Button key={each.label} variant="danger" size="sm" onClick={each.run}>
                        {each.label}
                    </Button>
                ))}
            </section>
        </>
    );
}
