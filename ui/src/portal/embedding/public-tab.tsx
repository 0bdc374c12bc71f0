import { Alert, Button, Checkbox } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState, type ReactNode } from "react";
import { organization } from "../api/queries";
import type { Me, Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Code } from "../kit/code";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { frameOf } from "./frame-code";
import { Address } from "./jwt-tab";
import { PathList } from "./path-list";
import { usePaths } from "./paths";
import { TargetPick } from "./target-pick";
import { whole } from "./targets";

/** Content anybody sees who has its address. Only Admins open it, and only where the organization allows it. */
export function PublicTab({ workbook, person }: { workbook: Workbook; person: Me }): ReactNode {
    const settings = useQuery(organization);
    return (
        <Answer of={settings}>
            {({ publicEmbeds }) => {
                if (!publicEmbeds) return <Closed admin={person.isAdmin} />;
                if (!person.isAdmin) return <Alert component="p" variant="info" isInline title={t("embed.public.admins")} />;
                return <Open workbook={workbook} />;
            }}
        </Answer>
    );
}

function Closed({ admin }: { admin: boolean }): ReactNode {
    return (
        <Alert component="p" variant="info" isInline title={t("embed.public.off")}>
            {admin ? <a href="/admin/general">{t("embed.public.off.settings")}</a> : t("embed.public.off.ask")}
        </Alert>
    );
}

function Open({ workbook }: { workbook: Workbook }): ReactNode {
    const [target, setTarget] = useState(() => whole(workbook.name));
    const paths = usePaths(workbook, "public");
    const { run, busy, problem } = useSubmit(paths.generate);
    const path = paths.of(target);
    const [wanted, setWanted] = useState(false);
    const id = useId();
    return (
        <div className="sg-stack">
            <Alert component="p" variant="warning" isInline title={t("embed.public.lead")} />
            <TargetPick label={t("embed.public.target")} workbook={workbook} chosen={target} onChoose={setTarget} />
            <Checkbox
                id={id}
                label={t("embed.public.tags")}
                description={t("embed.public.tags.hint")}
                isChecked={path?.allowsTags ?? wanted}
                isDisabled={busy}
                onChange={(_event, allowsTags) => (path ? void run(target, { allowsTags }) : setWanted(allowsTags))}
            />
            <Problem problem={problem} />
            {path ? (
                <>
                    <Address label={t("embed.public.link")} url={path.embedUrl} />
                    <Code text={frameOf(path.embedUrl, workbook.name)} label={t("embed.public.copy-code")} />
                </>
            ) : (
                <div>
                    <Button isDisabled={busy} isLoading={busy} onClick={() => void run(target, { allowsTags: wanted })}>
                        {t("embed.public.create")}
                    </Button>
                </div>
            )}
            <Answer of={paths.list}>
                {() => (
                    <PathList
                        name={t("embed.public.links")}
                        paths={paths.entries}
                        drop={paths.drop}
                        verb={t("embed.public.delete")}
                    />
                )}
            </Answer>
        </div>
    );
}
