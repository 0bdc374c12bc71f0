import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Member } from "../api/types";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Answer } from "../kit/states";
import { useUrlState, type UrlState } from "../kit/url-state";
import { Answered } from "./answered";
import { ACTIONS, AskForm, type Asked } from "./ask-form";

/** What the address asks, as far as it does. */
function read(url: UrlState): Partial<Asked> {
    const memberId = url.get("member");
    const inodeId = url.get("object");
    const action = ACTIONS.find((each) => each === url.get("action"));
    return { ...(memberId ? { memberId } : {}), ...(inodeId ? { inodeId } : {}), ...(action ? { action } : {}) };
}

/** Administration > Permissions: why somebody can or cannot. */
export default function Permissions(): ReactNode {
    const url = useUrlState();
    const asked = read(url);
    const { memberId, inodeId, action } = asked;
    const ask = (next: Asked): void => url.set({ member: next.memberId, object: next.inodeId, action: next.action });
    return (
        <Screen title={t("nav.permissions")} lead={t("why.lead")}>
            <div className="sg-stack">
                {memberId ? (
                    <Known key={memberId} memberId={memberId} asked={asked} onAsk={ask} />
                ) : (
                    <AskForm asked={asked} member={null} onAsk={ask} />
                )}
                {memberId && inodeId && action && (
                    <Answered key={memberId + inodeId + action} asked={{ memberId, inodeId, action }} />
                )}
            </div>
        </Screen>
    );
}

interface KnownProps {
    memberId: string;
    asked: Partial<Asked>;
    onAsk(asked: Asked): void;
}

/** The form for somebody whom the address names. */
function Known({ memberId, asked, onAsk }: KnownProps): ReactNode {
    const member = useQuery(question<Member>(`/v2/members/${encodeURIComponent(memberId)}`));
    return <Answer of={member}>{(found) => <AskForm asked={asked} member={found} onAsk={onAsk} />}</Answer>;
}
