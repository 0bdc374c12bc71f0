import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { question } from "../api/queries";
import type { Connection, PageOf } from "../api/types";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Answer, Empty } from "../kit/states";
import { ConnectionCard } from "./connection-card";

/** Administration > Connections: where data come from. */
export default function Connections(): ReactNode {
    const connections = useQuery(question<PageOf<Connection>>("/v2/connections", { limit: 1000 }));
    return (
        <Screen title={t("nav.connections")} lead={t("connections.lead")}>
            <Answer of={connections}>
                {({ entries }) =>
                    entries.length === 0 ? (
                        <Empty title={t("connections.none")}>{t("connections.none.hint")}</Empty>
                    ) : (
                        <div className="sg-cards" role="list" aria-label={t("nav.connections")}>
                            {entries.map((each) => (
                                <ConnectionCard key={each.connectionId} of={each} />
                            ))}
                        </div>
                    )
                }
            </Answer>
        </Screen>
    );
}
