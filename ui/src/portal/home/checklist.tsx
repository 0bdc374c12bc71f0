import { Card, CardBody, CardTitle, Label } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { question } from "../api/queries";
import type { Credential, PageOf, Workbook } from "../api/types";
import { t } from "../i18n/text";
import { steps } from "./steps";

/** What to do first; gone once all of it is done. */
export function Checklist(): ReactNode {
    const credentials = useQuery(question<PageOf<Credential>>("/v2/credentials", { limit: 1 }));
    const embeds = useQuery(question<PageOf<Credential>>("/v2/credentials", { scope: "embed", limit: 50 }));
    const workbooks = useQuery(question<PageOf<Workbook>>("/v2/workbooks", { limit: 50 }));
    if (!credentials.data || !embeds.data || !workbooks.data) return null;
    const todo = steps(credentials.data.total, embeds.data.entries, workbooks.data.entries);
    if (todo.every((step) => step.done)) return null;
    return (
        <Card component="section" aria-label={t("home.checklist")}>
            <CardTitle component="h2">{t("home.checklist")}</CardTitle>
            <CardBody>
                <ol className="sg-plain-list">
                    {todo.map(({ id, done, path }) => (
                        <li key={id} className="sg-row">
                            <Label isCompact {...(done ? { status: "success" as const } : {})}>
                                {t(done ? "home.done" : "home.to-do")}
                            </Label>
                            <span className="sg-grow">
                                {path.startsWith("/admin") ? (
                                    <Link href={path}>{t(`home.step.${id}`)}</Link>
                                ) : (
                                    <a href={path}>{t(`home.step.${id}`)}</a>
                                )}{" "}
                                <small className="sg-soft">{t(`home.step.${id}.hint`)}</small>
                            </span>
                        </li>
                    ))}
                </ol>
            </CardBody>
        </Card>
    );
}
