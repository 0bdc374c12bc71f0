import { Button, Card, CardBody, CardFooter, CardTitle, Label } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { get } from "../api/client";
import type { Connection, ConnectionTest } from "../api/types";
import { t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { Problem } from "../kit/problem";
import { TestSteps } from "../kit/test-steps";
import { useSubmit } from "../kit/use-submit";
import { When } from "../kit/when";

/** One connection, and whether it works. */
export function ConnectionCard({ of }: { of: Connection }): ReactNode {
    const [result, setResult] = useState<ConnectionTest | null>(null);
    const { run, busy, problem } = useSubmit(async () => {
        setResult(null);
        setResult(await get<ConnectionTest>(`/v2/connections/${encodeURIComponent(of.connectionId)}/test`));
    });
    return (
        <Card role="listitem" aria-label={of.name}>
            <CardTitle>
                <span className="sg-row">
                    {of.name} {of.isSample && <Label isCompact>{t("connections.sample")}</Label>}
                </span>
            </CardTitle>
            <CardBody>
                <Facts
                    of={[
                        [t("connections.type"), of.type],
                        ...(of.host ? [[t("connections.host"), of.host] as const] : []),
                        [t("connections.created"), <When key="created" at={of.createdAt} />],
                    ]}
                />
                <Problem problem={problem} />
                {result && <TestSteps good={result.read === "SUCCESS"} steps={result.steps ?? []} />}
            </CardBody>
            <CardFooter>
                <Button
                    variant="secondary"
                    isLoading={busy}
                    isDisabled={busy}
                    onClick={() => void run()}
                    aria-label={t("connections.test.which", { name: of.name })}
                >
                    {t("connections.test")}
                </Button>
            </CardFooter>
        </Card>
    );
}
