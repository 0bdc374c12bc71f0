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
            sort: "name",
            cell: (each) => (
                <span className="sg-row">
                    <Button variant="link" isInline onClick={() => view(each.memberId)}>
                        {nameOf(each)}
                    </Button>
                    {(each.isArchived || each.isInactive) && <Label isCompact>{t("people.inactive")}</Label>}
                </span>
            ),
        },
        { id: "email", label: t("people.email"), sort: "email", cell: (each) => each.email },
        { id: "type", label: t("people.type"), sort: "memberType", cell: (each) => each.memberType },
        {
            id: "kind",
            label: t("people.kind"),
            cell: (each) => t(`people.kind.${each.userKind}`),
        },
        {
            id: "seen",
            label: t("people.seen"),
            sort: "lastSeenAt",
            cell: (each) => <When at={each.lastSeenAt} otherwise={t("kit.never")} />,
        },
    ];
}
