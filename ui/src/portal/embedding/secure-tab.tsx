import { Alert, Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { Workbook } from "../api/types";
import { GuideLink } from "../guide/guide-link";
import { rich, t } from "../i18n/text";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { HostCode } from "./host-code";
import { Address, Credentials } from "./jwt-tab";
import { NO_OPTIONS } from "./options";
import { OptionsFields } from "./options-fields";
import { PathList } from "./path-list";
import { usePaths } from "./paths";
import type { EmbedRights } from "./rights";
import { sandboxAddress } from "./set-up";
import { SharedWith } from "./shared-with";
import { TargetPick } from "./target-pick";
import { whole, type Target } from "./targets";
import type { LegacyUses } from "./wire";

/** Paths for hosts that sign the whole URL: the older way, still taken. */
export function SecureTab({ workbook, rights }: { workbook: Workbook; rights: EmbedRights }): ReactNode {
    const [target, setTarget] = useState(() => whole(workbook.name));
    const [clientId, setClientId] = useState(rights.credentials[0]?.clientId ?? "");
    const [options, setOptions] = useState(NO_OPTIONS);
    const paths = usePaths(workbook, "secure");
    const { run, busy, problem } = useSubmit(paths.generate);
    const path = paths.of(target);
    const choose = (next: Target): void => {
        setTarget(next);
        if (!paths.of(next)) void run(next);
    };
    return (
        <div className="sg-stack">
            <Deprecated admin={rights.person.isAdmin} />
            <TargetPick label={t("embed.secure.target")} workbook={workbook} chosen={target} onChoose={choose} />
            <Problem problem={problem} />
            {path ? (
                <>
                    <Address label={t("embed.path")} url={path.embedUrl} test={tested(workbook, target, clientId)} />
                    <SharedWith workbook={workbook} />
                    <Credentials rights={rights} clientId={clientId} onChoose={setClientId} />
                    <OptionsFields
                        form="secure"
                        options={options}
                        onChange={(change) => setOptions({ ...options, ...change })}
                    />
                    <HostCode form="secure" address={path.embedUrl} clientId={clientId} options={options} />
                </>
            ) : (
                <div>
                    <Button variant="secondary" isDisabled={busy} isLoading={busy} onClick={() => void run(target)}>
                        {t("embed.secure.generate")}
                    </Button>
                </div>
            )}
            <Answer of={paths.list}>
                {() => (
                    <PathList
                        name={t("embed.paths")}
                        paths={paths.entries}
                        drop={paths.drop}
                        verb={t("embed.path.delete")}
                    />
                )}
            </Answer>
        </div>
    );
}

const tested = (workbook: Workbook, target: Target, clientId: string): string =>
    sandboxAddress({
        mode: "secure",
        workbookId: workbook.workbookId,
        sourceType: target.sourceType,
        sourceId: target.sourceId ?? "",
        clientId,
    });

/** Since when this form is deprecated, and when it ends; the dates are told to Admins only. */
export function Deprecated({ admin }: { admin: boolean }): ReactNode {
    const uses = useQuery({ ...question<LegacyUses>("/v2/embeds/legacyUsage", { limit: 1 }), enabled: admin, retry: false });
    const dates = uses.data && (
        <p>
            {t("embed.deprecated.since", { date: uses.data.deprecatedOn })}{" "}
            {uses.data.endsOn ? t("embed.deprecated.ends", { date: uses.data.endsOn }) : t("embed.deprecated.open")}
        </p>
    );
    return (
        <Alert component="p" variant="warning" isInline title={t("embed.deprecated")}>
            {dates}
            <p>
                {rich("embed.deprecated.migrate", {
                    guide: <GuideLink to="migrate-from-whole-url-signatures">{t("embed.deprecated.guide")}</GuideLink>,
                })}
            </p>
        </Alert>
    );
}
