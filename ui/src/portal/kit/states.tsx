import { Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter, Skeleton } from "@patternfly/react-core";
import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { sentence } from "./problem";

/** Nothing here yet, what it is for, and what to do about it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }): ReactNode {
    return (
        <EmptyState titleText={title} headingLevel="h2" variant="sm">
            {children && <EmptyStateBody>{children}</EmptyStateBody>}
            {action && (
                <EmptyStateFooter>
                    <EmptyStateActions>{action}</EmptyStateActions>
                </EmptyStateFooter>
            )}
        </EmptyState>
    );
}

/** It could not be shown; why, under which request, and another try. */
export function Failed({ problem, retry }: { problem: ApiError; retry: () => void }): ReactNode {
    return (
        <div role="alert">
            <EmptyState titleText={t("kit.failed")} headingLevel="h2" variant="sm" status="danger">
                <EmptyStateBody>
                    {sentence(problem)}
                    {problem.requestId && <small className="sg-request">{t("kit.request", { id: problem.requestId })}</small>}
                </EmptyStateBody>
                <EmptyStateFooter>
                    <EmptyStateActions>
                        <Button variant="secondary" onClick={retry}>
                            {t("kit.retry")}
                        </Button>
                    </EmptyStateActions>
                </EmptyStateFooter>
            </EmptyState>
        </div>
    );
}

/** The shape of what is coming. */
export function Waiting({ lines = 4 }: { lines?: number }): ReactNode {
    return (
        <div className="sg-waiting" role="status" aria-label={t("kit.loading")}>
            {Array.from({ length: lines }, (_, at) => (
                <Skeleton key={at} width={at % 2 === 0 ? "90%" : "70%"} />
            ))}
        </div>
    );
}

interface AnswerProps<T> {
    of: { data: T | undefined; error: ApiError | null; refetch: () => unknown };
    children: (data: T) => ReactNode;
    lines?: number;
}

/** The answer to a question, or what there is instead of one. */
export function Answer<T>({ of, children, lines }: AnswerProps<T>): ReactNode {
    if (of.data !== undefined) return children(of.data);
    if (of.error) return <Failed problem={of.error} retry={() => void of.refetch()} />;
    return <Waiting lines={lines ?? 4} />;
}
