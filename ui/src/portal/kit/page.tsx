import { PageSection, Title } from "@patternfly/react-core";
import { useEffect, type ReactNode } from "react";

interface ScreenProps {
    title: string;
    lead?: ReactNode;
    action?: ReactNode;
    children: ReactNode;
}

/** A page: its heading, one line on what it is for, its one main action, and the rest. */
export function Screen({ title, lead, action, children }: ScreenProps): ReactNode {
    useEffect(() => {
        document.title = `${title} – Signet`;
    }, [title]);
    return (
        <>
            <PageSection className="sg-head">
                <div>
                    <Title headingLevel="h1" size="2xl">
                        {title}
                    </Title>
                    {lead && <p className="sg-lead">{lead}</p>}
                </div>
                {action}
            </PageSection>
            <PageSection isFilled>{children}</PageSection>
        </>
    );
}
