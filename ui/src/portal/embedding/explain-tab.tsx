import { Alert, Button, Form } from "@patternfly/react-core";
import { useState, type FormEvent, type ReactNode } from "react";
import { rich, t } from "../i18n/text";
import { Facts } from "../kit/facts";
import { TextField } from "../kit/fields";
import { Problem } from "../kit/problem";
import { useSubmit } from "../kit/use-submit";
import { When } from "../kit/when";
import { explained } from "./use-visit";
import { Decoded, Verdicts } from "./verdicts";
import type { UrlExplanation } from "./wire";

/** Says of a URL somebody's host made whether it opens, and if not, why and what to do. Nothing is used up. */
export function ExplainTab(): ReactNode {
    const [url, setUrl] = useState("");
    const [origin, setOrigin] = useState("");
    const [found, setFound] = useState<UrlExplanation | null>(null);
    const { run, busy, problem } = useSubmit(async () => {
        setFound(null);
        setFound(await explained(url.trim(), origin.trim()));
    });
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (url.trim() !== "") void run();
    };
    return (
        <div className="sg-stack sg-prose">
            <p className="sg-soft">{t("explain.lead")}</p>
            <Form onSubmit={submit} noValidate>
                <TextField label={t("explain.url")} required lines={4} value={url} onChange={setUrl} />
                <TextField label={t("explain.origin")} value={origin} hint={t("explain.origin.hint")} onChange={setOrigin} />
                <div>
                    <Button type="submit" isDisabled={url.trim() === "" || busy} isLoading={busy}>
                        {t("explain.do")}
                    </Button>
                </div>
            </Form>
            <Problem problem={problem} />
            <div aria-live="polite" className="sg-stack">
                {found && <Found of={found} />}
            </div>
        </div>
    );
}

function Found({ of }: { of: UrlExplanation }): ReactNode {
    const facts: readonly (readonly [string, ReactNode])[] = [
        [t("explain.form"), t(`explain.form.${of.form}`)],
        ...(of.credential ? [[t("explain.credential"), of.credential.name] as const] : []),
        ...(of.endsAt ? [[t("explain.ends"), <When key="ends" at={of.endsAt} />] as const] : []),
        ...(of.used === null ? [] : [[t("explain.used"), t(of.used ? "explain.used.yes" : "explain.used.no")] as const]),
        ...(of.ignoredParameters.length === 0 ? [] : [[t("explain.ignored"), of.ignoredParameters.join(", ")] as const]),
    ];
    return (
        <>
            <Alert
                component="h2"
                variant={of.opens ? "success" : "danger"}
                isInline
                title={t(of.opens ? "explain.opens" : "explain.refused")}
            />
            <Facts of={facts} />
            <Verdicts of={of} />
            <Decoded header={of.header} claims={of.claims} />
            {!of.opens && (
                <p>
                    {rich("explain.sandbox", { sandbox: <a href="/embedding/sandbox">{t("sandbox.title")}</a> })}
                </p>
            )}
        </>
    );
}
