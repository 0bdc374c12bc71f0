import {
    Button,
    Masthead,
    MastheadBrand,
    MastheadContent,
    MastheadLogo,
    MastheadMain,
    MastheadToggle,
    PageToggleButton,
} from "@patternfly/react-core";
import HelpIcon from "@patternfly/react-icons/dist/esm/icons/outlined-question-circle-icon";
import SearchIcon from "@patternfly/react-icons/dist/esm/icons/search-icon";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { t } from "../i18n/text";
import { Mark } from "./mark";
import { ThemeSwitch } from "./theme-switch";
import { UserMenu } from "./user-menu";

interface TopProps {
    navigationOpen: boolean;
    onNavigation(): void;
    onSearch(): void;
}

/** The bar on top of every page. */
export function Top({ navigationOpen, onNavigation, onSearch }: TopProps): ReactNode {
    return (
        <Masthead display={{ default: "inline" }}>
            <MastheadMain>
                <MastheadToggle>
                    <PageToggleButton
                        isHamburgerButton
                        aria-label={t("shell.toggle-navigation")}
                        isSidebarOpen={navigationOpen}
                        onSidebarToggle={onNavigation}
                    />
                </MastheadToggle>
                <MastheadBrand>
                    <MastheadLogo
                        component={(props) => <Link {...props} href="/home" aria-label={`Signet, ${t("shell.home")}`} />}
                    >
                        <Mark />
                    </MastheadLogo>
                </MastheadBrand>
            </MastheadMain>
            <MastheadContent>
                <div className="sg-top">
                    <Button
                        variant="tertiary"
                        className="sg-find"
                        icon={<SearchIcon />}
                        onClick={onSearch}
                        aria-label={t("shell.search")}
                        aria-keyshortcuts="/ Control+K Meta+K"
                    >
                        <span className="sg-find-text">{t("shell.search")}</span>
                        <kbd>/</kbd>
                    </Button>
                    <Button variant="plain" component="a" href="/docs" aria-label={t("shell.help")} icon={<HelpIcon />} />
                    <ThemeSwitch />
                    <UserMenu />
                </div>
            </MastheadContent>
        </Masthead>
    );
}
