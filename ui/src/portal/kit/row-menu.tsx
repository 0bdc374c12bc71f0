import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import EllipsisVIcon from "@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon";
import { useRef, useState, type ReactNode } from "react";

export interface Action {
    label: string;
    run(): void;
    danger?: boolean;
    disabled?: boolean;
    hint?: string;
}

/** What can be done with one thing. Focus is back on the button before anything opens, so that it returns there. */
export function RowMenu({ label, actions }: { label: string; actions: readonly Action[] }): ReactNode {
    const [open, setOpen] = useState(false);
    const toggle = useRef<HTMLButtonElement>(null);
    const chosen = (action: Action) => (): void => {
        setOpen(false);
        toggle.current?.focus();
        action.run();
    };
    const dangerous = actions.findIndex((action) => action.danger);
    return (
        <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: "right" }}
            toggle={{
                toggleRef: toggle,
                toggleNode: (
                    <MenuToggle
                        ref={toggle}
                        variant="plain"
                        aria-label={label}
                        isExpanded={open}
                        onClick={() => setOpen(!open)}
                        icon={<EllipsisVIcon />}
                    />
                ),
            }}
        >
            <DropdownList>
                {actions.flatMap((action, at) => [
                    ...(at === dangerous && at > 0 ? [<Divider key="line" component="li" />] : []),
                    <DropdownItem
                        key={action.label}
                        onClick={chosen(action)}
                        isDanger={action.danger ?? false}
                        isDisabled={action.disabled ?? false}
                        description={action.hint}
                    >
                        {action.label}
                    </DropdownItem>,
                ])}
            </DropdownList>
        </Dropdown>
    );
}
