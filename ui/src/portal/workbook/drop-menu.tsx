import { Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { useRef, useState, type ReactNode } from "react";

export interface MenuItem {
    id: string;
    label: ReactNode;
    description?: string;
    danger?: boolean;
    chosen?: boolean;
    run(): void;
}

interface DropMenuProps {
    label: string;
    /** What stands on the button. */
    children: ReactNode;
    items: readonly MenuItem[];
    className?: string;
    onOpen?(): void;
}

/** A menu behind words. Focus is back on its button before anything opens, so that it returns there. */
export function DropMenu({ label, children, items, className, onOpen }: DropMenuProps): ReactNode {
    const [open, setOpen] = useState(false);
    const toggle = useRef<HTMLButtonElement>(null);
    const show = (next: boolean): void => {
        setOpen(next);
        if (next) onOpen?.();
    };
    const choose = (item: MenuItem) => (): void => {
        setOpen(false);
        toggle.current?.focus();
        item.run();
    };
    const button = (
        <MenuToggle
            ref={toggle}
            variant="plainText"
            className={className ?? ""}
            aria-label={label}
            isExpanded={open}
            onClick={() => show(!open)}
        >
            {children}
        </MenuToggle>
    );
    return (
        <Dropdown isOpen={open} onOpenChange={show} toggle={{ toggleRef: toggle, toggleNode: button }} isScrollable>
            <DropdownList>
                {items.map((item) => (
                    <DropdownItem
                        key={item.id}
                        onClick={choose(item)}
                        isDanger={item.danger ?? false}
                        description={item.description}
                        {...(item.chosen ? { "aria-current": "true" as const, isSelected: true } : {})}
                    >
                        {item.label}
                    </DropdownItem>
                ))}
            </DropdownList>
        </Dropdown>
    );
}
