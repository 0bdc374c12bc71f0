import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useUrlState } from "./url-state";

export interface TabPage {
    id: string;
    label: string;
    page: ReactNode;
}

/** Pages beside one another; which one is shown stands in the address. */
export function TabPages({ label, tabs }: { label: string; tabs: readonly TabPage[] }): ReactNode {
    const url = useUrlState();
    const shown = tabs.find((each) => each.id === url.get("tab")) ?? tabs[0];
    const show = (id: string): void => {
        const gone = Object.fromEntries([...new URLSearchParams(url.search).keys()].map((name) => [name, null]));
        url.set({ ...gone, tab: id === tabs[0]?.id ? null : id });
    };
    return (
        <Tabs
            aria-label={label}
            activeKey={shown?.id ?? ""}
            onSelect={(_event, id) => show(String(id))}
            mountOnEnter
            unmountOnExit
        >
            {tabs.map((each) => (
                <Tab key={each.id} eventKey={each.id} title={<TabTitleText>{each.label}</TabTitleText>}>
                    <div className="sg-tab">{each.page}</div>
                </Tab>
            ))}
        </Tabs>
    );
}
