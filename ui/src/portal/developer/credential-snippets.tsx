import { Title } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { Credential } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { t } from "../i18n/text";
import { Snippets } from "./snippets";

/** How to go on with a credential: programs that send its secret, or the page on keys where it has none. */
export function CredentialSnippets({ of, title }: { of: Credential; title?: string }): ReactNode {
    if (of.secrets.length > 0) return <Snippets clientId={of.clientId} {...(title ? { title } : {})} />;
    return (
        <section>
            {title && (
                <Title headingLevel="h3" size="md">
                    {title}
                </Title>
            )}
            <p>
                {t("snippets.keys")} <GuideLink to="registered-keys">{t("keys.guide")}</GuideLink>
            </p>
        </section>
    );
}
