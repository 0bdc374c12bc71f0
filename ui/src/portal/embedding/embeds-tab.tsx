import { Label } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { remove } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { Copyable } from "../kit/copy";
import { Listing } from "../kit/listing/listing";
import type { Column, Filter } from "../kit/listing/types";
import type { Action } from "../kit/row-menu";
import { Empty } from "../kit/states";
import { When } from "../kit/when";
import { EmbedWorkbook } from "./embed-workbook";
import { sandboxAddress } from "./set-up";
import { targetKey } from "./targets";
import { workbookAddress } from "./version-notes";
import type { EmbedEntry, EmbedKind } from "./wire";

const KINDS: readonly EmbedKind[] = ["jwt", "secure", "public"];

const filters = (): readonly Filter[] => [
    {
        param: "kind",
        label: t("embeds.kind"),
        choices: KINDS.map((value) => ({ value, label: t(`embeds.kind.${value}`) })),
    },
];

type Opened = { kind: "code" | "delete"; of: EmbedEntry };

/** Everything of the organization that hosts show, with when it was last loaded and from where. */
export function EmbedsTab(): ReactNode {
    const [opened, setOpened] = useState<Opened | null>(null);
    const close = (): void => setOpened(null);
    return (
        <>
            <Listing<EmbedEntry>
                name={t("embedding.tab.embeds")}
                path="/v2/embeds"
                columns={columns()}
                rowId={idOf}
                rowName={(each) => each.workbookName}
                search={{ param: "search", label: t("embeds.search") }}
                filters={filters()}
                actions={(row) => actionsOf(row, setOpened)}
                empty={<Empty title={t("embeds.none")}>{t("embeds.none.hint")}</Empty>}
            />
            {opened?.kind === "code" && (
                <EmbedWorkbook workbookId={opened.of.workbookId} name={opened.of.workbookName} onClose={close} />
            )}
            {opened?.kind === "delete" && <DeletePath of={opened.of} onClose={close} />}
        </>
    );
}

const idOf = (each: EmbedEntry): string => [each.kind, each.workbookId, targetKey(each), each.tag, each.embedId].join(" ");

const columns = (): readonly Column<EmbedEntry>[] => [
    {
        id: "workbook",
        label: t("embeds.shows"),
        cell: (each) => (
            <>
                <a href={workbookAddress(each.workbookId)}>{each.workbookName}</a>
                <br />
                <small className="sg-soft">{shows(each)}</small>
            </>
        ),
    },
    {
        id: "kind",
        label: t("embeds.kind"),
        cell: (each) => (
            <Label isCompact {...(each.kind === "public" ? { status: "warning" } : {})}>
                {t(`embeds.kind.${each.kind}`)}
            </Label>
        ),
    },
    {
        id: "address",
        label: t("embed.address"),
        cell: (each) => <Copyable text={each.url} label={t("embed.copy-path", { name: each.workbookName })} />,
    },
    {
        id: "last",
        label: t("embeds.last-load"),
        cell: (each) => (
            <>
                <When at={each.lastLoadAt} otherwise={t("kit.never")} />
                {each.lastOrigin && (
                    <>
                        <br />
                        <small className="sg-soft sg-wraps">{each.lastOrigin}</small>
                    </>
                )}
            </>
        ),
    },
    { id: "loads", label: t("embeds.loads"), cell: (each) => each.loads.toLocaleString("en") },
    { id: "created", label: t("credential.created"), cell: (each) => <When at={each.createdAt} /> },
];

/** What of the workbook, and which version. */
function shows({ sourceType, sourceName, tag }: EmbedEntry): string {
    const what = sourceType === "workbook" ? t("embed.target.whole") : (sourceName ?? t("embed.source.gone"));
    return tag === null ? what : t("embeds.tagged", { what, tag });
}

function actionsOf(row: EmbedEntry, open: (what: Opened) => void): readonly Action[] {
    const test = sandboxAddress({
        mode: row.kind === "secure" ? "secure" : "jwt",
        workbookId: row.workbookId,
        sourceType: row.sourceType,
        sourceId: row.sourceId ?? "",
        tag: row.tag ?? "",
    });
    return [
        { label: t("embeds.code"), run: () => open({ kind: "code", of: row }) },
        { label: t("embeds.test"), run: () => location.assign(test) },
        ...(row.embedId === null
            ? []
            : [{ label: t("embeds.delete"), danger: true, run: () => open({ kind: "delete", of: row }) }]),
    ];
}

function DeletePath({ of, onClose }: { of: EmbedEntry; onClose(): void }): ReactNode {
    const changed = useChanged();
    const work = async (): Promise<void> => {
        await remove(`/v2/workbooks/${encodeURIComponent(of.workbookId)}/embeds/${encodeURIComponent(of.embedId ?? "")}`);
        await changed("/v2/embeds", "/v2/workbooks");
    };
    return (
        <Confirm
            title={t("embeds.delete.title", { name: of.workbookName })}
            verb={t("embeds.delete.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            <p>{t("embed.delete.lead")}</p>
        </Confirm>
    );
}
