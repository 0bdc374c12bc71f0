import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Screen } from "../kit/page";
import { Problem } from "../kit/problem";
import { Answer, Empty } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { Configure } from "./configure";
import { EventsTab } from "./events-tab";
import { KeyTabs } from "./key-tabs";
import { MessageSender } from "./message-sender";
import { RequestsTab } from "./requests-tab";
import { mayEmbed, useEmbedRights, type EmbedRights } from "./rights";
import { SandboxCode } from "./sandbox-code";
import type { SetUp } from "./set-up";
import { Stage } from "./stage";
import { TokenTab } from "./token-tab";
import { UsableUrl } from "./usable-url";
import { useSetUp } from "./use-set-up";
import { useVisit, type Running } from "./use-visit";
import { workbookAddress } from "./version-notes";
import { variablesOf } from "./visit";
import "./embedding.css";

/** The embed sandbox: signs as a host would, shows the embed in a frame, and tells all that happens. */
export default function Sandbox(): ReactNode {
    const rights = useEmbedRights();
    const [setUp, change] = useSetUp();
    const back = setUp.workbookId !== "" && (
        <Button variant="secondary" component="a" href={workbookAddress(setUp.workbookId)}>
            {t("sandbox.back")}
        </Button>
    );
    return (
        <Screen title={t("sandbox.title")} lead={t("sandbox.lead")} action={back}>
            <Answer of={rights} lines={8}>
                {(found) =>
                    mayEmbed(found) ? (
                        <Bench rights={found} setUp={setUp} onChange={change} />
                    ) : (
                        <Empty title={t("embed.not-yours")}>{t("embed.not-yours.hint")}</Empty>
                    )
                }
            </Answer>
        </Screen>
    );
}

interface BenchProps {
    rights: EmbedRights;
    setUp: SetUp;
    onChange(change: Partial<SetUp>): void;
}

function Bench({ rights, setUp, onChange }: BenchProps): ReactNode {
    const running = useVisit();
    const { run, busy, problem } = useSubmit(() => running.open(setUp));
    const workbook = useQuery({
        ...question<Workbook>(`/v2/workbooks/${encodeURIComponent(setUp.workbookId)}`),
        enabled: setUp.workbookId !== "",
    });
    const only = rights.credentials.length === 1 ? rights.credentials[0]?.clientId : undefined;
    useEffect(() => {
        if (setUp.clientId === "" && only !== undefined) onChange({ clientId: only });
    }, [setUp.clientId, only, onChange]);
    return (
        <div className="sg-sandbox">
            <div className="sg-stack">
                <Configure
                    setUp={setUp}
                    onChange={onChange}
                    rights={rights}
                    workbook={workbook.data}
                    busy={busy}
                    onLoad={() => void run()}
                />
                <Problem problem={problem} />
                <UsableUrl setUp={setUp} used={running.state.visit?.signed.url ?? null} />
            </div>
            <div className="sg-stack">
                <Stage
                    visit={running.state.visit}
                    marks={running.state.marks}
                    frame={running.frame}
                    onFramed={running.framed}
                />
                <Findings running={running} setUp={setUp} workbook={workbook.data} />
            </div>
        </div>
    );
}

interface FindingsProps {
    running: Running;
    setUp: SetUp;
    workbook: Workbook | undefined;
}

function Findings({ running, setUp, workbook }: FindingsProps): ReactNode {
    const [shown, setShown] = useState("events");
    const { visit, marks, log } = running.state;
    const nothing = <p className="sg-soft">{t("sandbox.empty")}</p>;
    const tabs = [
        {
            id: "events",
            label: t("sandbox.tab.events"),
            page: (
                <div className="sg-stack">
                    <EventsTab log={log} onClear={running.clear} />
                    {visit && <MessageSender variables={variablesOf(log)} say={running.say} />}
                </div>
            ),
        },
        { id: "token", label: t("sandbox.tab.token"), page: visit ? <TokenTab visit={visit} marks={marks} /> : nothing },
        {
            id: "requests",
            label: t("sandbox.tab.requests"),
            page: visit ? <RequestsTab number={visit.number} marks={marks} log={log} /> : nothing,
        },
        {
            id: "code",
            label: t("sandbox.tab.code"),
            page: workbook ? <SandboxCode workbook={workbook} setUp={setUp} /> : nothing,
        },
    ];
    return (
        <section>
            <h2 className="pf-v6-screen-reader">{t("sandbox.findings")}</h2>
            <KeyTabs label={t("sandbox.findings")} tabs={tabs} shown={shown} onShow={setShown} />
        </section>
    );
}
