/** @jsxImportSource preact */
import { useRef } from "preact/hooks";
import type { PageView } from "../shared/wire";
import { text } from "../shared/text";
import { neighbour } from "../elements/neighbour";

interface TabsProps {
    readonly pages: readonly PageView[];
    readonly open: string;
    readonly choose: (id: string) => void;
}

/** The pages of a workbook as tabs: Tab reaches the open one, arrows, Home and End move on. */
export function Tabs({ pages, open, choose }: TabsProps) {
    const list = useRef<HTMLDivElement>(null);
    const onKeyDown = (event: KeyboardEvent): void => {
        const at = pages.findIndex((page) => page.id === open);
        const next = pages[neighbour(event.key, at, pages.length) ?? -1];
        if (next === undefined) return;
        event.preventDefault();
        choose(next.id);
        list.current?.querySelector<HTMLElement>(`#${CSS.escape(tabId(next.id))}`)?.focus();
    };
    return (
        <div class="tabs" role="tablist" aria-label={text.pages} ref={list} onKeyDown={onKeyDown}>
            {pages.map((page) => (
                <button
                    key={page.id}
                    type="button"
                    role="tab"
                    id={tabId(page.id)}
                    aria-selected={page.id === open}
                    aria-controls="page"
                    tabIndex={page.id === open ? 0 : -1}
                    onClick={() => choose(page.id)}
                >
                    {page.name}
                </button>
            ))}
        </div>
    );
}

export function tabId(pageId: string): string {
    return `tab-${pageId}`;
}
