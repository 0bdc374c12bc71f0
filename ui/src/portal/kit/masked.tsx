import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { Copy } from "./copy";

const DOTS = "•".repeat(24);

interface MaskedProps {
    text: string;
    name: string;
    onCopied(): void;
}

/** A secret that stands in the page only while somebody wants to see it. */
export function Masked({ text, name, onCopied }: MaskedProps): ReactNode {
    const [open, setOpen] = useState(false);
    return (
        <span className="sg-copyable sg-secret">
            <code translate="no">{open ? text : <span aria-label={t("secret.hidden")}>{DOTS}</span>}</code>
            <Button
                variant="link"
                isInline
                onClick={() => setOpen(!open)}
                aria-label={t(open ? "secret.hide-named" : "secret.show-named", { name })}
            >
                {t(open ? "secret.hide" : "secret.show")}
            </Button>
            <Copy text={text} label={t("secret.copy-named", { name })} onCopied={onCopied} />
        </span>
    );
}
