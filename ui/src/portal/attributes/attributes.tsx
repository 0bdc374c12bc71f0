import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { UserAttribute } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import type { Column } from "../kit/listing/types";
import { Screen } from "../kit/page";
import { Empty } from "../kit/states";
import { useUrlState } from "../kit/url-state";
import { When } from "../kit/when";
import { AttributeDrawer } from "./attribute-drawer";
import { CreateAttributeDialog } from "./create-attribute-dialog";
import { DeleteAttributeDialog } from "./delete-attribute-dialog";

type Opening = { kind: "create" } | { kind: "delete"; attribute: UserAttribute };

/** Administration > User Attributes: what is known of people and used in what they see. */
export default function Attributes(): ReactNode {
    const [opened, open] = useState<Opening | null>(null);
    const url = useUrlState();
    const show = (id: string | null): void => url.set({ attribute: id, page: url.get("page") });
    const shown = url.get("attribute");
    const create = <Button onClick={() => open({ kind: "create" })}>{t("attributes.create")}</Button>;
    return (
        <Screen title={t("nav.attributes")} lead={t("attributes.lead")} action={create}>
            <Listing<UserAttribute>
                name={t("nav.attributes")}
                path="/v2/user-attributes"
                columns={columns(show)}
                rowId={(each) => each.userAttributeId}
                rowName={(each) => each.name}
                search={{ param: "name", label: t("attributes.search") }}
                actions={(attribute) => [
                    { label: t("attributes.assign"), run: () => show(attribute.userAttributeId) },
                    { label: t("attributes.delete"), run: () => open({ kind: "delete", attribute }), danger: true },
                ]}
                empty={
                    <Empty title={t("attributes.none")} action={create}>
                        {t("attributes.none.hint")}
                    </Empty>
                }
            />
            {shown && <AttributeDrawer key={shown} attributeId={shown} onClose={() => show(null)} />}
            {opened?.kind === "create" && <CreateAttributeDialog onClose={() => open(null)} />}
            {opened?.kind === "delete" && <DeleteAttributeDialog attribute={opened.attribute} onClose={() => open(null)} />}
        </Screen>
    );
}

function columns(show: (id: string) => void): readonly Column<UserAttribute>[] {
    return [
        {
            id: "name",
            label: t("kit.name"),
            sort: "name",
            cell: (each) => (
                <Button variant="link" isInline onClick={() => show(each.userAttributeId)}>
                    {each.name}
                </Button>
            ),
        },
        { id: "description", label: t("kit.description"), cell: (each) => each.description || "–" },
        {
            id: "default",
            label: t("attributes.default"),
            cell: (each) => (each.defaultValue ? <code>{each.defaultValue.val}</code> : "–"),
        },
        {
            id: "created",
            label: t("attributes.created"),
            sort: "createdAt",
            cell: (each) => <When at={each.createdAt} />,
        },
    ];
}
