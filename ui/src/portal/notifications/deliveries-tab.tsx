import { Label } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Listing } from "../kit/listing/listing";
import type { Column } from "../kit/listing/types";
import { Empty } from "../kit/states";
import { useToast } from "../kit/toasts";
import { When } from "../kit/when";
import { Event, eventOf } from "./events";

const DELIVERIES = "/v2/deliveries";
const STATES = ["queued", "sent", "failed"] as const;
const LOOKS = { queued: "info", sent: "success", failed: "danger" } as const;

/** One notice on its way to one place, and what came of it. */
interface Delivery {
    deliveryId: string;
    kind: string;
    channel: "mail" | "webhook";
    to: string;
    state: (typeof STATES)[number];
    attempts: number;
    lastError?: string | null;
    createdAt: string;
    deliveredAt?: string | null;
}

/** What people and programs were told, when, and whether it arrived. */
export function DeliveriesTab(): ReactNode {
    const [retried, retry] = useState<Delivery | null>(null);
    return (
        <>
            <Listing<Delivery>
                name={t("notices.tab.deliveries")}
                path={DELIVERIES}
                columns={columns()}
                filters={[
                    {
                        param: "state",
                        label: t("deliveries.state"),
                        choices: STATES.map((value) => ({ value, label: t(`deliveries.state.${value}`) })),
                    },
                ]}
                rowId={(each) => each.deliveryId}
                rowName={(each) => t("deliveries.one", { what: eventOf(each.kind), to: each.to })}
                actions={(each) => [
                    {
                        label: t("deliveries.retry"),
                        run: () => retry(each),
                        disabled: each.state !== "failed",
                        ...(each.state === "failed" ? {} : { hint: t("deliveries.retry.only-failed") }),
                    },
                ]}
                empty={<Empty title={t("deliveries.none")}>{t("deliveries.none.hint")}</Empty>}
            />
            {retried && <RetryDialog of={retried} onClose={() => retry(null)} />}
        </>
    );
}

function RetryDialog({ of, onClose }: { of: Delivery; onClose: () => void }): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const work = async (): Promise<void> => {
        await post(`${DELIVERIES}/${encodeURIComponent(of.deliveryId)}/retry`);
        await changed(DELIVERIES);
        tell(t("deliveries.retry.done"));
    };
    return (
        <Confirm title={t("deliveries.retry.title")} verb={t("deliveries.retry.verb")} work={work} onClose={onClose}>
            {t("deliveries.retry.lead", { what: eventOf(of.kind), to: of.to })}
        </Confirm>
    );
}

const columns = (): readonly Column<Delivery>[] => [
    { id: "kind", label: t("deliveries.kind"), cell: (each) => <Event of={each.kind} /> },
    {
        id: "to",
        label: t("deliveries.to"),
        cell: (each) => (
            <>
                {each.to}
                <small className="sg-request">{t(`deliveries.channel.${each.channel}`)}</small>
            </>
        ),
    },
    {
        id: "state",
        label: t("deliveries.state"),
        cell: (each) => (
            <>
                <Label isCompact status={LOOKS[each.state]}>
                    {t(`deliveries.state.${each.state}`)}
                </Label>
                {each.lastError && <small className="sg-request">{each.lastError}</small>}
            </>
        ),
    },
    { id: "attempts", label: t("deliveries.attempts"), cell: (each) => each.attempts },
    { id: "created", label: t("deliveries.created"), cell: (each) => <When at={each.createdAt} /> },
    { id: "delivered", label: t("deliveries.delivered"), cell: (each) => <When at={each.deliveredAt} /> },
];
