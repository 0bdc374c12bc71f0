import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { CodeParts, type CodePart } from "./code-view";
import { filledHost, filledPage, hostFiles, pageFiles, type CodeFile, type Filling } from "./host-files";
import { NO_OPTIONS, type EmbedOptions } from "./options";

interface HostCodeProps {
    workbookUrl: string;
    clientId: string;
    options: EmbedOptions;
}

/** Whole programs that sign this address, and pages that show it. */
export function HostCode({ workbookUrl, clientId, options }: HostCodeProps): ReactNode {
    const filling: Filling = { workbookUrl, clientId: clientId || "YOUR_CLIENT_ID", origin: new URL(workbookUrl).origin };
    const parts = (files: readonly CodeFile[], fill: typeof filledHost): readonly CodePart[] =>
        files.map(({ language, text, reviewed }) => ({
            language,
            reviewed,
            text: fill(text, filling, options),
            before: fill(text, filling, NO_OPTIONS),
        }));
    return (
        <>
            <CodeParts name={t("embed.code.host")} parts={parts(hostFiles(), filledHost)} />
            <CodeParts name={t("embed.code.page")} parts={parts(pageFiles(), filledPage)} />
        </>
    );
}
