import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { me } from "../api/queries";
import { Sessions } from "../audit/sessions-table";
import { t } from "../i18n/text";
import { Copyable } from "../kit/copy";
import { Facts } from "../kit/facts";
import { nameOf } from "../kit/names";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";
import { PasswordForm } from "./password-form";

/** Profile: who one is here, one's password, and where one is signed in. */
export default function Account(): ReactNode {
    const person = useQuery(me);
    return (
        <Screen title={t("shell.profile")}>
            <div className="sg-stack">
                <Part title={t("account.you")}>
                    <Answer of={person}>
                        {(found) => (
                            <Facts
                                of={[
                                    [t("people.name"), nameOf(found)],
                                    [t("people.email"), found.email],
                                    [t("people.type"), found.accountType],
                                    [t("account.organization"), found.organization.name],
                                    [t("people.id"), <Copyable key="id" text={found.memberId} label={t("people.copy-id")} />],
                                ]}
                            />
                        )}
                    </Answer>
                </Part>
                <Part title={t("account.password")}>
                    <PasswordForm email={person.data?.email ?? ""} />
                </Part>
                <Part title={t("sessions.title")}>
                    <Sessions />
                </Part>
            </div>
        </Screen>
    );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
    return (
        <Card component="section" aria-label={title}>
            <CardTitle component="h2">{title}</CardTitle>
            <CardBody>{children}</CardBody>
        </Card>
    );
}
