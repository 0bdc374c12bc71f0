import { Tab, Tabs, TabTitleText, Title } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { organization } from "../api/queries";
import { t } from "../i18n/text";
import { Code } from "../kit/code";
import { baseUrl } from "./issued";
import { filled, snippets } from "./snippet-files";

interface SnippetsProps {
    clientId: string;
    title?: string;
}

/** How to go on from here in six languages; each is a file that is run by the tests. */
export function Snippets({ clientId, title }: SnippetsProps): ReactNode {
    const { data: settings } = useQuery(organization);
    const all = snippets();
    const [shown, setShown] = useState(all[0]?.language ?? "");
    if (all.length === 0) return null;
    const url = baseUrl(settings);
    return (
        <section className="sg-snippets">
            {title && (
                <Title headingLevel="h3" size="md">
                    {title}
                </Title>
            )}
            <Tabs
                aria-label={t("snippets.languages")}
                activeKey={shown}
                onSelect={(_event, id) => setShown(String(id))}
                mountOnEnter
                unmountOnExit
            >
                {all.map(({ language, text }) => (
                    <Tab key={language} eventKey={language} title={<TabTitleText>{language}</TabTitleText>}>
                        <Code text={filled(text, url, clientId)} label={t("snippets.copy", { language })} />
                    </Tab>
                ))}
            </Tabs>
        </section>
    );
}
