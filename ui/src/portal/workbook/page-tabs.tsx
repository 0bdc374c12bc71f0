import { useRef, type KeyboardEvent, type ReactNode } from "react";
import type { PageView } from "../../shared/wire";
import { t } from "../i18n/text";
import { neighbour } from "../../elements/neighbour";

export const PANEL = "sg-wb-page";

/** The id of the tab of a page. */
export const tabOf = (pageId: string): string => `sg-wb-tab-${pageId}`;

interface PageTabsProps {
    pages: readonly PageView[];
    open: string;
    choose(pageId: string): void;
}

/** The pages of a workbook as tabs: Tab reaches the open one, arrows, Home and End move on. */
export function PageTabs({ pages, open, choose }: PageTabsProps): ReactNode {
    const list = useRef<HTMLDivElement>(null);
    const onKeyDown = (event: KeyboardEvent): void => {
        const at = pages.findIndex((page) => page.id === open);
        const next = pages[neighbour(event.key, at, pages.length) ?? -1];
        if (next === undefined) return;
        event.preventDefault();
        choose(next.id);
        list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabOf(next.id))}`)?.focus();
    };
    return (
        <div className="sg-wb-tabs" role="tablist" aria-label={t("workbook.pages")} ref={list} onKeyDown={onKeyDown}>
            {pages.map((page) => (
                <button
                    key={page.id}
                    type="button"
                    role="tab"
                    id={tabOf(page.id)}
                    aria-selected={page.id === open}
                    aria-controls={PANEL}
                    tabIndex={page.id === open ? 0 : -1}
                    onClick={() => choose(page.id)}
                >
                    {page.name}
                </button>
            ))}
        </div>
    );
}
