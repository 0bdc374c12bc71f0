import { FormGroup, Radio } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import type { Credential, IssuedSecret, Privilege } from "../api/types";
import { rich, t } from "../i18n/text";
import { FormDialog } from "../kit/form-dialog";
import { duration } from "../kit/times";
import { useSubmit } from "../kit/use-submit";
import { shownOf, type Shown } from "./issued";
import { OptionsField } from "./options-field";
import { PrivilegesField } from "./privileges-field";

const HOUR = 3600;
const OVERLAPS = [0, HOUR, 24 * HOUR, 72 * HOUR] as const;

interface RotateDialogProps {
    credential: Credential;
    onIssued(shown: Shown): void;
    onClose(): void;
}

/** A new secret for a credential; the old ones work on for a while, so that nothing stops. */
export function RotateDialog({ credential, onIssued, onClose }: RotateDialogProps): ReactNode {
    const [overlap, setOverlap] = useState<number>(24 * HOUR);
    const [scopes, setScopes] = useState<readonly Privilege[]>(credential.scopes);
    const [impersonate, setImpersonate] = useState(credential.impersonate ?? false);
    const changed = useChanged();
    const id = useId();
    const { run, busy, problem } = useSubmit(async () => {
        const more = {
            ...(scopes.join() === credential.scopes.join() ? {} : { scopes }),
            ...(impersonate === (credential.impersonate ?? false) ? {} : { impersonate }),
        };
        const path = `/v2/credentials/${encodeURIComponent(credential.clientId)}/secrets`;
        const issued = await post<IssuedSecret>(path, { overlapSeconds: overlap, ...more });
        void changed("/v2/credentials");
        onIssued(shownOf(credential, issued, scopes));
    });
    return (
        <FormDialog
            title={t("rotate.title", { name: credential.name })}
            verb={t("rotate.verb")}
            busy={busy}
            problem={problem}
            ready={scopes.length > 0}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{rich("rotate.lead", { name: <strong>{credential.name}</strong> })}</p>
            <FormGroup role="radiogroup" label={t("rotate.overlap")} fieldId={id}>
                {OVERLAPS.map((each) => (
                    <Radio
                        key={each}
                        id={`${id}-${each}`}
                        name={id}
                        label={each === 0 ? t("rotate.at-once") : t("rotate.after", { time: duration(each) })}
                        description={each === 0 ? t("rotate.at-once.hint") : undefined}
                        isChecked={overlap === each}
                        onChange={() => setOverlap(each)}
                        {...(each === overlap ? { "data-autofocus": "" } : {})}
                    />
                ))}
            </FormGroup>
            {!credential.scopes.includes("embed") && <PrivilegesField chosen={scopes} embedding onChange={setScopes} />}
            <OptionsField
                options={["impersonate"]}
                chosen={{ impersonate }}
                onChange={(change) => setImpersonate(change.impersonate ?? false)}
            />
        </FormDialog>
    );
}
