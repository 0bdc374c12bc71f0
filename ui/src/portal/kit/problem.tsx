import { Alert } from "@patternfly/react-core";
import { useEffect, useRef, type ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";

/** The sentence for people: the server's own, or that it did not answer. */
export function sentence(problem: ApiError): string {
    return problem.status === 0 && problem.code === "offline" ? t("kit.offline") : problem.message;
}

/** What went wrong, with every field that is wrong; takes the focus, so that nobody misses it. */
export function Problem({ problem }: { problem: ApiError | null }): ReactNode {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (problem) box.current?.focus();
    }, [problem]);
    if (!problem) return null;
    const { violations } = problem;
    const [only] = violations;
    // The message repeats what is wrong when only one thing is.
    const title = only && violations.length === 1 ? only.message : sentence(problem);
    return (
        <div ref={box} tabIndex={-1} role="alert" className="sg-problem">
            <Alert component="p" variant="danger" isInline title={title}>
                {violations.length > 1 && (
                    <ul>
                        {violations.map((each) => (
                            <li key={each.field + each.message}>
                                {each.field !== "" && <strong>{each.field}: </strong>}
                                {each.message}
                            </li>
                        ))}
                    </ul>
                )}
                {problem.requestId && <small>{t("kit.request", { id: problem.requestId })}</small>}
            </Alert>
        </div>
    );
}
