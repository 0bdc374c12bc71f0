import { Title } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { post, remove } from "../api/client";
import { question, useChanged } from "../api/queries";
import type { UserAttribute } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Facts } from "../kit/facts";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { AssignForm, type Assigning } from "./assign-form";
import { Assignments, type Grantees } from "./assignments";

/** What an attribute is for whom: the person's own value first, then the team's of the lowest number, then the default. */
export function AttributeDrawer({ attributeId, onClose }: { attributeId: string; onClose: () => void }): ReactNode {
    const path = `/v2/user-attributes/${encodeURIComponent(attributeId)}`;
    const attribute = useQuery(question<UserAttribute>(path));
    const changed = useChanged();
    const assign = useSubmit(async ({ to, id, value, priority }: Assigning) => {
        const grantee = to === "users" ? { userId: id } : { teamId: id };
        await post(`${path}/${to}`, {
            assignments: [{ ...grantee, value: { val: value, type: "string" }, ...(priority ? { priority } : {}) }],
        });
        await changed("/v2/user-attributes");
    });
    const take = useSubmit(async (to: Grantees, id: string) => {
        await remove(`${path}/${to}/${encodeURIComponent(id)}`);
        await changed("/v2/user-attributes");
    });
    return (
        <Dialog title={attribute.data?.name ?? t("attributes.one")} shape="drawer" onClose={onClose}>
            <Answer of={attribute}>
                {(found) => (
                    <div className="sg-stack">
                        <Facts
                            of={[
                                [t("kit.description"), found.description || "–"],
                                [t("attributes.default"), found.defaultValue?.val ?? "–"],
                            ]}
                        />
                        <Problem problem={assign.problem ?? take.problem} />
                        <AssignForm busy={assign.busy} onAssign={assign.run} />
                        {(["users", "teams"] as const).map((to) => (
                            <section key={to}>
                                <Title headingLevel="h3" size="md">
                                    {t(`attributes.of.${to}`)}
                                </Title>
                                <Assignments path={path} to={to} busy={take.busy} onTake={(id) => void take.run(to, id)} />
                            </section>
                        ))}
                    </div>
                )}
            </Answer>
        </Dialog>
    );
}
