import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { post, type ApiError } from "../api/client";
import { useChanged } from "../api/queries";
import { count, t } from "../i18n/text";
import { ChoiceField, said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { ADDRESSES, changedLine, entriesOf, SCOPES, withLine, type NewAddress } from "./entries";

const NOTHING = withLine([]);

/** Adds several addresses at once; what the server says against one stands beside it. */
export function AddAddressesDialog({ own, onClose }: { own: string | null; onClose: () => void }): ReactNode {
    const [lines, setLines] = useState(NOTHING);
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        await post(`${ADDRESSES}:batchCreate`, { entries: entriesOf(lines) });
        await changed(ADDRESSES);
        tell(count("addresses.added", lines.length));
        onClose();
    });
    const asked = own !== null && lines.some((each) => each.ip.trim() === own);
    return (
        <FormDialog
            title={t("addresses.add.title")}
            verb={t("addresses.add.verb")}
            shape="wide"
            busy={busy}
            problem={problem}
            dirty={lines !== NOTHING}
            ready={lines.every((each) => each.ip.trim() !== "")}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <p>{t("addresses.add.lead")}</p>
            {lines.map((line, at) => (
                <Line
                    key={line.key}
                    of={line}
                    at={at}
                    problem={problem}
                    onChange={(change) => setLines(changedLine(lines, line.key, change))}
                    {...(lines.length > 1 ? { onLeaveOut: () => setLines(lines.filter((each) => each !== line)) } : {})}
                />
            ))}
            <div className="sg-row">
                <Button variant="secondary" size="sm" onClick={() => setLines(withLine(lines))}>
                    {t("addresses.add.another")}
                </Button>
                {own !== null && !asked && (
                    <Button variant="link" size="sm" onClick={() => setLines(withLine(filled(lines), own))}>
                        {t("addresses.add.own", { address: own })}
                    </Button>
                )}
            </div>
        </FormDialog>
    );
}

/** Without the one line that was offered and left empty. */
const filled = (lines: readonly NewAddress[]): readonly NewAddress[] => lines.filter((each) => each.ip.trim() !== "");

interface LineProps {
    of: NewAddress;
    at: number;
    problem: ApiError | null;
    onChange(change: Partial<NewAddress>): void;
    onLeaveOut?: () => void;
}

function Line({ of, at, problem, onChange, onLeaveOut }: LineProps): ReactNode {
    const number = at + 1;
    return (
        <fieldset className="sg-line" aria-label={t("addresses.entry", { number })}>
            <TextField
                label={t("addresses.address")}
                required
                autoFocus
                value={of.ip}
                onChange={(ip) => onChange({ ip })}
                hint={t("addresses.address.hint")}
                error={said(problem, `entries[${at}].ip`)}
            />
            <ChoiceField
                label={t("addresses.scope")}
                value={of.scope}
                choices={SCOPES.map((value) => ({ value, label: t(`addresses.scope.${value}`) }))}
                onChange={(value) => onChange({ scope: SCOPES.find((each) => each === value) ?? "both" })}
            />
            <TextField
                label={t("addresses.description")}
                value={of.description}
                maxLength={255}
                onChange={(description) => onChange({ description })}
                error={said(problem, `entries[${at}].description`)}
            />
            {onLeaveOut && (
                <Button variant="link" isInline onClick={onLeaveOut} aria-label={t("addresses.leave-out", { number })}>
                    {t("teams.remove")}
                </Button>
            )}
        </fieldset>
    );
}
