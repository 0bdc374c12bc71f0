import { Label } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";
import type { RuleVerdict, UrlExplanation, Verdict } from "./wire";

const LOOKS: Readonly<Record<Verdict, "success" | "danger" | "warning" | null>> = {
    passed: "success",
    failed: "danger",
    warned: "warning",
    unchecked: null,
};

/** Rule by rule whether a URL opens, and what mends what does not. */
export function Verdicts({ of }: { of: UrlExplanation }): ReactNode {
    return (
        <ol className="sg-plain-list" aria-label={t("explain.rules")}>
            {of.rules.map((each) => (
                <li key={each.rule + each.sentence}>
                    <OneVerdict of={each} />
                </li>
            ))}
        </ol>
    );
}

function OneVerdict({ of }: { of: RuleVerdict }): ReactNode {
    const look = LOOKS[of.verdict];
    return (
        <div className="sg-row">
            <span className="sg-verdict">
                <Label isCompact {...(look ? { status: look } : {})}>
                    {t(`explain.verdict.${of.verdict}`)}
                </Label>
            </span>
            <span className="sg-grow">
                {of.sentence} <small className="sg-soft">{of.rule}</small>
                {of.fix && (
                    <>
                        <br />
                        <strong>{t("explain.fix")}</strong> {of.fix}
                    </>
                )}
            </span>
        </div>
    );
}

/** The two halves of a token, as they are signed. */
export function Decoded({ header, claims }: { header: object | null; claims: object | null }): ReactNode {
    return (
        <div className="sg-two">
            {header && <Part name={t("explain.header")} of={header} />}
            {claims && <Part name={t("explain.claims")} of={claims} />}
        </div>
    );
}

function Part({ name, of }: { name: string; of: object }): ReactNode {
    return (
        <section aria-label={name}>
            <h3 className="sg-heading">{name}</h3>
            <pre className="sg-pre" tabIndex={0} translate="no">
                {JSON.stringify(of, null, 2)}
            </pre>
        </section>
    );
}
