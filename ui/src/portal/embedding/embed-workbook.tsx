import { Alert, Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { question } from "../api/queries";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Answer } from "../kit/states";
import { JwtTab } from "./jwt-tab";
import { KeyTabs } from "./key-tabs";
import { PublicTab } from "./public-tab";
import { mayEmbed, useEmbedRights, type EmbedRights } from "./rights";
import { SecureTab } from "./secure-tab";
import { VersionNotes } from "./version-notes";
import "./embedding.css";

interface EmbedWorkbookProps {
    workbookId: string;
    name: string;
    onClose(): void;
}

/** How a workbook gets into somebody's application: addresses, code to copy, and a place to try them. */
export function EmbedWorkbook({ workbookId, name, onClose }: EmbedWorkbookProps): ReactNode {
    const rights = useEmbedRights();
    const workbook = useQuery(question<Workbook>(`/v2/workbooks/${encodeURIComponent(workbookId)}`));
    return (
        <Dialog title={t("embed.title", { name })} onClose={onClose} shape="wide">
            <Answer of={rights} lines={8}>
                {(found) =>
                    mayEmbed(found) ? (
                        <Answer of={workbook} lines={8}>
                            {(of) => <Ways workbook={of} rights={found} />}
                        </Answer>
                    ) : (
                        <NotYours />
                    )
                }
            </Answer>
        </Dialog>
    );
}

function Ways({ workbook, rights }: { workbook: Workbook; rights: EmbedRights }): ReactNode {
    const [shown, setShown] = useState("jwt");
    const tabs = [
        { id: "jwt", label: t("embed.tab.jwt"), page: <JwtTab workbook={workbook} rights={rights} /> },
        { id: "secure", label: t("embed.tab.secure"), page: <SecureTab workbook={workbook} rights={rights} /> },
        { id: "public", label: t("embed.tab.public"), page: <PublicTab workbook={workbook} person={rights.person} /> },
    ];
    return (
        <div className="sg-stack sg-embed">
            <VersionNotes workbook={workbook} />
            <KeyTabs label={t("embed.ways")} tabs={tabs} shown={shown} onShow={setShown} />
        </div>
    );
}

function NotYours(): ReactNode {
    return (
        <Alert component="p" variant="info" isInline title={t("embed.not-yours")}>
            <p>{t("embed.not-yours.hint")}</p>
            <Button variant="link" isInline component="a" href="/admin/developer-access">
                {t("nav.developer")}
            </Button>
        </Alert>
    );
}
