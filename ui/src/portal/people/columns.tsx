import { Button, Label } from "@patternfly/react-core";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import type { Column } from "../kit/listing/types";
import { nameOf } from "../kit/names";
import { When } from "../kit/when";

/** What the list of people shows. */
export function peopleColumns(view: (memberId: string) => void): readonly Column<Member>[] {
    return [
        {
            id: "name",
            label: t("people.name"),
            order: nameOf,
            cell: (each) => (
                <span className="sg-row">
                    <Button variant="link" isInline onClick={() => view(each.memberId)}>
                        {nameOf(each)}
                    </Button>
                    {(each.isArchived || each.isInactive) && <Label isCompact>{t("people.inactive")}</Label>}
                </span>
            ),
        },
        { id: "email", label: t("people.email"), order: (each) => each.email, cell: (each) => each.email },
        { id: "type", label: t("people.type"), order: (each) => each.memberType, cell: (each) => each.memberType },
        {
            id: "kind",
            label: t("people.kind"),
            order: (each) => each.userKind,
            cell: (each) => t(`people.kind.${each.userKind}`),
        },
        {
            id: "seen",
            label: t("people.seen"),
            order: (each) => (each.lastSeenAt ? Date.parse(each.lastSeenAt) : 0),
            cell: (each) => <When at={each.lastSeenAt} otherwise={t("kit.never")} />,
        },
    ];
}
