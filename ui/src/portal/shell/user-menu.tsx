import { Divider, Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import UserCircleIcon from "@patternfly/react-icons/dist/esm/icons/user-circle-icon";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { me } from "../api/queries";
import { t } from "../i18n/text";
import { nameOf } from "../kit/names";

/** Who is signed in, their account, and the way out: a form, for only a post ends a session. */
export function UserMenu(): ReactNode {
    const { data: person } = useQuery(me);
    const [open, setOpen] = useState(false);
    const [, navigate] = useLocation();
    const out = useRef<HTMLFormElement>(null);
    const go = (path: string) => (): void => {
        setOpen(false);
        navigate(path);
    };
    const name = person ? nameOf(person) : "";
    return (
        <>
            <form ref={out} method="post" action="/logout" hidden />
            <Dropdown
                isOpen={open}
                onOpenChange={setOpen}
                popperProps={{ position: "right" }}
                toggle={(ref) => (
                    <MenuToggle
                        ref={ref}
                        variant="plain"
                        aria-label={t("shell.user", { name })}
                        isExpanded={open}
                        onClick={() => setOpen(!open)}
                        icon={<UserCircleIcon />}
                    >
                        <span className="sg-user">{name}</span>
                    </MenuToggle>
                )}
            >
                <DropdownList>
                    {person && (
                        <li className="sg-who" role="none">
                            <strong>{name}</strong>
                            <small>{person.email}</small>
                            <small>{t("kit.member.detail", { email: person.organization.name, type: person.accountType })}</small>
                        </li>
                    )}
                    <Divider component="li" />
                    <DropdownItem onClick={go("/account")}>{t("shell.profile")}</DropdownItem>
                    {person?.isAdmin && <DropdownItem onClick={go("/admin/general")}>{t("shell.administration")}</DropdownItem>}
                    <Divider component="li" />
                    <DropdownItem onClick={() => out.current?.submit()}>{t("shell.sign-out")}</DropdownItem>
                </DropdownList>
            </Dropdown>
        </>
    );
}
