import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { t } from "../i18n/text";

const FILE = "signet.env";

/** Hands the text over as a file, without its ever having an address that outlives the click. */
export function DownloadEnv({ text, onTaken }: { text: string; onTaken: () => void }): ReactNode {
    const download = (): void => {
        const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
        const link = document.createElement("a");
        link.href = address;
        link.download = FILE;
        link.click();
        URL.revokeObjectURL(address);
        onTaken();
    };
    return (
        <Button variant="secondary" size="sm" onClick={download}>
            {t("secret.download-env")}
        </Button>
    );
}
