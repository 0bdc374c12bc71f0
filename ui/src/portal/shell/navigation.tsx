import { Nav, NavGroup, NavItem, NavList, PageSidebar, PageSidebarBody } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { MouseEvent, ReactNode } from "react";
import { useLocation, useSearch } from "wouter";
import { me } from "../api/queries";
import { t } from "../i18n/text";
import { administration, documents, type Place } from "./places";

interface NavigationProps {
    open: boolean;
    /** Told when somebody went somewhere. */
    onGone(): void;
}

/** The side navigation: what one may see, the administration at its foot. */
export function Navigation({ open, onGone }: NavigationProps): ReactNode {
    const { data: person } = useQuery(me);
    const admin = administration(person);
    return (
        <PageSidebar isSidebarOpen={open}>
            <PageSidebarBody>
                <Nav aria-label={t("shell.navigation")}>
                    <NavList>
                        <Places places={documents()} onGone={onGone} />
                    </NavList>
                    {admin.length > 0 && (
                        <NavGroup title={t("shell.administration")}>
                            <Places places={admin} onGone={onGone} />
                        </NavGroup>
                    )}
                </Nav>
            </PageSidebarBody>
        </PageSidebar>
    );
}

function Places({ places, onGone }: { places: readonly Place[]; onGone: () => void }): ReactNode {
    const [path, navigate] = useLocation();
    const view = new URLSearchParams(useSearch()).get("view");
    const here = view === null ? path : `${path}?view=${view}`;
    const go =
        (path: string) =>
        (event: MouseEvent): void => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            navigate(path);
            onGone();
        };
    return places.map(({ path, label }) => (
        <NavItem key={path} to={path} isActive={here === path} onClick={(event) => go(path)(event as unknown as MouseEvent)}>
            {label}
        </NavItem>
    ));
}
