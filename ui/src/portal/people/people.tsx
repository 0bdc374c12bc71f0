import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { me } from "../api/queries";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { Listing } from "../kit/listing/listing";
import { nameOf } from "../kit/names";
import { Screen } from "../kit/page";
import type { Action } from "../kit/row-menu";
import { Empty } from "../kit/states";
import { useToast } from "../kit/toasts";
import { useUrlState } from "../kit/url-state";
import { peopleColumns } from "./columns";
import { DeactivateDialog, ReactivateDialog } from "./deactivate-dialog";
import { EditMemberDialog } from "./edit-member-dialog";
import { InviteDialog } from "./invite-dialog";
import type { Invited } from "./invited";
import { LinkDialog, type Link } from "./link-dialog";
import { MemberDrawer } from "./member-drawer";
import { NewLinkDialog } from "./new-link-dialog";

type Opening =
    | { kind: "invite" }
    | { kind: "link"; link: Link }
    | { kind: "edit" | "deactivate" | "reactivate" | "new-link"; member: Member };

/** Administration > People: who is in the organization. */
export default function People(): ReactNode {
    const [opened, open] = useState<Opening | null>(null);
    const url = useUrlState();
    const actionsOf = useActions(open, (memberId) => url.set({ member: memberId, page: url.get("page") }));
    const invite = <Button onClick={() => open({ kind: "invite" })}>{t("people.invite")}</Button>;
    const shown = url.get("member");
    return (
        <Screen title={t("nav.people")} lead={t("people.lead")} action={invite}>
            <Listing<Member>
                name={t("nav.people")}
                path="/v2/members"
                columns={peopleColumns((memberId) => url.set({ member: memberId, page: url.get("page") }))}
                rowId={(each) => each.memberId}
                rowName={nameOf}
                search={{ param: "search", label: t("people.search") }}
                filters={[
                    {
                        param: "includeArchived",
                        label: t("people.deactivated"),
                        standing: t("people.deactivated.left-out"),
                        choices: [{ value: "true", label: t("people.deactivated.included") }],
                    },
                ]}
                actions={actionsOf}
                empty={<Empty title={t("people.none")} action={invite} />}
            />
            {shown && (
                <MemberDrawer key={shown} memberId={shown} onClose={() => url.set({ member: null, page: url.get("page") })} />
            )}
            {opened && <Opened what={opened} open={open} close={() => open(null)} />}
        </Screen>
    );
}

function useActions(open: (what: Opening) => void, view: (memberId: string) => void): (member: Member) => readonly Action[] {
    const { data: self } = useQuery(me);
    const [, navigate] = useLocation();
    return (member) => [
        { label: t("people.view"), run: () => view(member.memberId) },
        { label: t("people.edit"), run: () => open({ kind: "edit", member }) },
        {
            label: t("people.credentials"),
            run: () => navigate(`/admin/developer-access?ownerId=${encodeURIComponent(member.memberId)}`),
        },
        ...(member.isArchived
            ? [{ label: t("people.reactivate"), run: () => open({ kind: "reactivate", member }) }]
            : [
                  ...(member.userKind === "embed"
                      ? []
                      : [
                            {
                                label: t(member.lastSeenAt ? "people.new-link" : "people.invite-again"),
                                run: () => open({ kind: "new-link", member }),
                            },
                        ]),
                  {
                      label: t("people.deactivate"),
                      run: () => open({ kind: "deactivate", member }),
                      danger: true,
                      disabled: self?.memberId === member.memberId,
                  },
              ]),
    ];
}

interface OpenedProps {
    what: Opening;
    open(what: Opening): void;
    close(): void;
}

function Opened({ what, open, close }: OpenedProps): ReactNode {
    const tell = useToast();
    const show = (how: Invited): void => {
        if (how.kind === "link") return open({ kind: "link", link: how.link });
        tell(t("people.mailed", { email: how.email }));
        close();
    };
    switch (what.kind) {
        case "invite":
            return <InviteDialog onInvited={show} onClose={close} />;
        case "link":
            return <LinkDialog link={what.link} onDone={close} />;
        case "new-link":
            return <NewLinkDialog member={what.member} onInvited={show} onClose={close} />;
        case "edit":
            return <EditMemberDialog member={what.member} onClose={close} />;
        case "deactivate":
            return <DeactivateDialog member={what.member} onClose={close} />;
        case "reactivate":
            return <ReactivateDialog member={what.member} onClose={close} />;
    }
}
