import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import type { Me } from "../api/types";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";

/** Whether a person may do what Admins, or those with that capability, may. */
export function may(person: Me, capability?: string): boolean {
    return person.isAdmin || (capability !== undefined && person.capabilities.some((each) => plain(each) === plain(capability)));
}

/** `CREATE_API_KEYS` and `create-api-keys` are one word. */
const plain = (word: string): string => word.toLowerCase().replace(/_/g, "-");

/** Shows a page to those it is for. The server decides; this only saves the others a page full of refusals. */
export function AdminOnly({ children, orCapability }: { children: ReactNode; orCapability?: string }): ReactNode {
    const person = useQuery(me);
    return (
        <Answer of={person} lines={6}>
            {(found) =>
                may(found, orCapability) ? (
                    children
                ) : (
                    <Screen title={t("shell.admin-only")}>
                        <p>{t("shell.admin-only.hint")}</p>
                    </Screen>
                )
            }
        </Answer>
    );
}
