import { Alert, AlertActionLink, Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { pageLayout } from "../../elements/page-layout";
import type { ElementPort } from "../../elements/spec";
import type { ElementView, PageView, Variables } from "../../shared/wire";
import { t } from "../i18n/text";
import { sentence } from "../kit/problem";
import { Empty } from "../kit/states";
import { DrawnElement } from "./drawn-element";
import { useAnswers } from "./use-answers";

interface PageBodyProps {
    id: string;
    version: string;
    page: PageView;
    /** What the address sets. */
    variables: Variables;
    /** What is saved in the workbook. */
    saved: Variables;
    change(controlId: string, value: string): void;
    clear(): void;
}

/** The open page: its controls in a row, then its elements on a grid of twelve columns, as embeds lay them out. */
export function PageBody({ id, version, page, variables, saved, change, clear }: PageBodyProps): ReactNode {
    const answers = useAnswers({ id, version, page, variables });
    const [maximized, setMaximized] = useState<string | null>(null);
    const values = { ...saved, ...answers.variables, ...variables };
    const alone = page.elements.find((each) => each.id === maximized);
    const maximize = (elementId: string): void => {
        setMaximized(elementId);
        focusOn("[data-restore]");
    };
    const restore = (): void => {
        setMaximized(null);
        focusOn(`[data-element="${CSS.escape(maximized ?? "")}"] .el-head button:last-child`);
    };
    const draw = (view: ElementView): ReactNode => {
        const port: ElementPort = { retry: answers.retry, change, ...(alone ? {} : { maximize }) };
        const spec = {
            view,
            answer: answers.of(view.id),
            busy: answers.busy(view.id),
            value: view.kind === "control" ? values[view.controlId] : undefined,
            options: { locale: "en", hideTooltip: false, fill: alone !== undefined },
        };
        return <DrawnElement key={view.id} spec={spec} port={port} />;
    };
    if (page.elements.length === 0) return <Empty title={t("workbook.page.empty")} />;
    if (alone) {
        return (
            <>
                <Button variant="secondary" data-restore onClick={restore} className="sg-wb-restore">
                    {t("workbook.restore")}
                </Button>
                <div className="sg-wb-alone">{draw(alone)}</div>
            </>
        );
    }
    const { controls, kpis, others } = pageLayout(page.elements);
    return (
        <>
            {answers.wrong && (
                <Alert
                    component="p"
                    variant="danger"
                    isInline
                    title={sentence(answers.wrong)}
                    actionLinks={<AlertActionLink onClick={clear}>{t("workbook.controls.reset")}</AlertActionLink>}
                />
            )}
            {controls.length > 0 && <div className="sg-wb-controls">{controls.map(draw)}</div>}
            {!answers.wrong && kpis.length > 0 && <div className="sg-wb-kpis">{kpis.map(draw)}</div>}
            {!answers.wrong && others.length > 0 && (
                <div className="sg-wb-grid">
                    {others.map(({ view, columns }) => (
                        <div key={view.id} className={`sg-wb-span-${columns}`}>
                            {draw(view)}
                        </div>
                    ))}
                </div>
            )}
        </>
    );
}

/** The button that was pressed is gone; whoever works by keyboard goes on at its counterpart. */
function focusOn(selector: string): void {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
