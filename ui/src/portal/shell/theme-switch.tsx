import { Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import DesktopIcon from "@patternfly/react-icons/dist/esm/icons/desktop-icon";
import MoonIcon from "@patternfly/react-icons/dist/esm/icons/moon-icon";
import SunIcon from "@patternfly/react-icons/dist/esm/icons/sun-icon";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { keepTheme, keptTheme, THEMES, type Theme } from "./theme";

const ICONS: Record<Theme, ReactNode> = { light: <SunIcon />, dark: <MoonIcon />, system: <DesktopIcon /> };

const nameOf = (theme: Theme): string => t(`shell.theme.${theme}`);

/** Light, dark, or as the system is. */
export function ThemeSwitch(): ReactNode {
    const [theme, setTheme] = useState(keptTheme);
    const [open, setOpen] = useState(false);
    const choose = (next: Theme): void => {
        keepTheme(next);
        setTheme(next);
        setOpen(false);
    };
    return (
        <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: "right" }}
            toggle={(ref) => (
                <MenuToggle
                    ref={ref}
                    variant="plain"
                    aria-label={t("shell.theme", { theme: nameOf(theme) })}
                    isExpanded={open}
                    onClick={() => setOpen(!open)}
                    icon={ICONS[theme]}
                />
            )}
        >
            <DropdownList>
                {THEMES.map((each) => (
                    <DropdownItem key={each} icon={ICONS[each]} isSelected={each === theme} onClick={() => choose(each)}>
                        {nameOf(each)}
                    </DropdownItem>
                ))}
            </DropdownList>
        </Dropdown>
    );
}
