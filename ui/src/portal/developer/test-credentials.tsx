import { Alert, Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { sentence } from "../kit/problem";
import { duration } from "../kit/times";
import { useSubmit } from "../kit/use-submit";
import { askForToken } from "./ask-for-token";
import type { Shown } from "./issued";

/** Tries the credentials, there and then. */
export function TestCredentials({ shown }: { shown: Shown }): ReactNode {
    const [seconds, setSeconds] = useState<number | null>(null);
    const { run, busy, problem } = useSubmit(async () => {
        setSeconds(null);
        setSeconds(await askForToken(shown.clientId, shown.clientSecret));
    });
    return (
        <div className="sg-row">
            <Button variant="secondary" onClick={() => void run()} isLoading={busy} isDisabled={busy}>
                {t("secret.test")}
            </Button>
            <div role="status">
                {seconds !== null && (
                    <Alert
                        component="p"
                        variant="success"
                        isInline
                        isPlain
                        title={t("secret.works", { time: duration(seconds), owner: shown.owner })}
                    />
                )}
                {problem && <Alert component="p" variant="danger" isInline isPlain title={sentence(problem)} />}
            </div>
        </div>
    );
}
