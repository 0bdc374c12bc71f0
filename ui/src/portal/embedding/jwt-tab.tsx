import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Copy } from "../kit/copy";
import { ChoiceField } from "../kit/fields";
import { HostCode } from "./host-code";
import { NO_OPTIONS } from "./options";
import { OptionsFields } from "./options-fields";
import type { EmbedRights } from "./rights";
import { sandboxAddress } from "./set-up";
import { SharedWith } from "./shared-with";
import { TargetPick } from "./target-pick";
import { addressOf, whole } from "./targets";

/** Addresses that take a token: the way to embed that is recommended. */
export function JwtTab({ workbook, rights }: { workbook: Workbook; rights: EmbedRights }): ReactNode {
    const [target, setTarget] = useState(() => whole(workbook.name));
    const [options, setOptions] = useState(NO_OPTIONS);
    const [clientId, setClientId] = useState(rights.credentials[0]?.clientId ?? "");
    const url = addressOf(workbook.url, target);
    return (
        <div className="sg-stack">
            <p className="sg-soft">{t("embed.jwt.lead")}</p>
            <TargetPick label={t("embed.target")} workbook={workbook} chosen={target} onChoose={setTarget} />
            <Address
                label={t("embed.address")}
                url={url}
                test={sandboxAddress({
                    workbookId: workbook.workbookId,
                    sourceType: target.sourceType,
                    sourceId: target.sourceId ?? "",
                    clientId,
                })}
            />
            <SharedWith workbook={workbook} />
            <Credentials rights={rights} clientId={clientId} onChoose={setClientId} />
            <OptionsFields form="jwt" options={options} onChange={(change) => setOptions({ ...options, ...change })} />
            <HostCode form="jwt" address={url} clientId={clientId} options={options} />
        </div>
    );
}

/** An address to copy, and the place to try it. */
export function Address({ label, url, test }: { label: string; url: string; test?: string }): ReactNode {
    return (
        <div className="sg-address" role="group" aria-label={label}>
            <code className="sg-link">{url}</code>
            <Copy text={url} label={t("embed.copy-address")} labelled />
            {test !== undefined && (
                <Button variant="secondary" size="sm" component="a" href={test}>
                    {t("embed.test")}
                </Button>
            )}
        </div>
    );
}

interface CredentialsProps {
    rights: EmbedRights;
    clientId: string;
    onChoose(clientId: string): void;
}

/** Whose client ID stands in the code. */
export function Credentials({ rights, clientId, onChoose }: CredentialsProps): ReactNode {
    const { credentials } = rights;
    if (credentials.length === 0) {
        return (
            <p>
                {t("embed.no-credentials")} <a href="/admin/developer-access">{t("embed.no-credentials.create")}</a>
            </p>
        );
    }
    return (
        <ChoiceField
            label={t("embed.credentials")}
            value={clientId}
            choices={credentials.map((each) => ({ value: each.clientId, label: each.name }))}
            onChange={onChoose}
        />
    );
}
