import type { ReactNode } from "react";
import { t } from "../i18n/text";
import { CodeParts, type CodePart } from "./code-view";
import { filledHost, filledPage, hostFiles, pageFiles, type CodeFile, type Filling, type Form } from "./host-files";
import { NO_OPTIONS, type EmbedOptions } from "./options";

interface HostCodeProps {
    form: Form;
    /** What a token is put behind, or the path whose URLs are signed as a whole. */
    address: string;
    clientId: string;
    options: EmbedOptions;
}

/** Whole programs that sign this address, and pages that show it. */
export function HostCode({ form, address, clientId, options }: HostCodeProps): ReactNode {
    const filling: Filling = { address, clientId: clientId || "YOUR_CLIENT_ID", origin: new URL(address).origin };
    const parts = (files: readonly CodeFile[], fill: typeof filledHost): readonly CodePart[] =>
        files.map(({ language, text, reviewed }) => ({
            language,
            reviewed,
            text: fill(text, filling, options),
            before: fill(text, filling, NO_OPTIONS),
        }));
    return (
        <>
            <CodeParts name={t(`embed.code.host.${form}`)} parts={parts(hostFiles(form), filledHost)} />
            <CodeParts name={t("embed.code.page")} parts={parts(pageFiles(), filledPage)} />
        </>
    );
}
