import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { KeyboardEvent, ReactNode } from "react";

export interface KeyTab {
    id: string;
    label: string;
    page: ReactNode;
}

interface KeyTabsProps {
    label: string;
    tabs: readonly KeyTab[];
    shown: string;
    onShow(id: string): void;
    secondary?: boolean;
}

/** Which tab a key leads to; null when it leads to none. */
export function tabAt(key: string, at: number, length: number): number | null {
    if (length === 0) return null;
    switch (key) {
        case "ArrowRight":
            return (at + 1) % length;
        case "ArrowLeft":
            return (at + length - 1) % length;
        case "Home":
            return 0;
        case "End":
            return length - 1;
        default:
            return null;
    }
}

/** Tabs that arrows, Home and End move between. Only the one that is shown is in the order of Tab. */
export function KeyTabs({ label, tabs, shown, onShow, secondary = false }: KeyTabsProps): ReactNode {
    const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
        const button = event.target as HTMLElement;
        if (button.getAttribute("role") !== "tab") return;
        const list = [...(button.closest("[role=tablist]")?.querySelectorAll<HTMLElement>("[role=tab]") ?? [])];
        const next = list[tabAt(event.key, list.indexOf(button), list.length) ?? -1];
        if (!next) return;
        event.preventDefault();
        // Tabs within tabs: the outer ones stay where they are.
        event.stopPropagation();
        next.focus();
        next.click();
    };
    return (
        <div className="sg-key-tabs" onKeyDown={onKeyDown}>
            <Tabs
                aria-label={label}
                activeKey={shown}
                onSelect={(_event, id) => onShow(String(id))}
                isSubtab={secondary}
                mountOnEnter
                unmountOnExit
            >
                {tabs.map((each) => (
                    <Tab
                        key={each.id}
                        eventKey={each.id}
                        tabIndex={each.id === shown ? 0 : -1}
                        title={<TabTitleText>{each.label}</TabTitleText>}
                    >
                        <div className="sg-tab">{each.page}</div>
                    </Tab>
                ))}
            </Tabs>
        </div>
    );
}
