import { Button, Form } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { organization } from "../api/queries";
import type { Organization } from "../api/types";
import { t } from "../i18n/text";
import { Dialog } from "../kit/dialog";
import { Problem } from "../kit/problem";
import { Answer } from "../kit/states";
import { useSubmit } from "../kit/use-submit";
import { useChangeOrganization } from "../settings/change";
import { AddressStep, OrganizationStep, SampleStep, type Named } from "./steps";

const STEPS = ["organization", "address", "sample"] as const;
const FORM = "sg-set-up";

/** The first steps of a new organization: what it is called, where it is, and what there is to try. */
export default function Wizard({ onDone }: { onDone: () => void }): ReactNode {
    const settings = useQuery(organization);
    return (
        <Answer of={settings} lines={2}>
            {(found) => <Walk of={found} onDone={onDone} />}
        </Answer>
    );
}

function Walk({ of, onDone }: { of: Organization; onDone: () => void }): ReactNode {
    const [at, setAt] = useState(0);
    const [named, setNamed] = useState<Named>({ name: of.name, timezone: of.timezone });
    const { run, busy, problem } = useSave(of, named, () => (at === STEPS.length - 1 ? onDone() : setAt(at + 1)));
    const step = STEPS[at] ?? "organization";
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (!busy && named.name.trim() !== "") void run(step);
    };
    const last = at === STEPS.length - 1;
    const actions = (
        <>
            <Button type="submit" form={FORM} isDisabled={busy || named.name.trim() === ""} isLoading={busy}>
                {t(last ? "setup.finish" : "setup.next")}
            </Button>
            {at > 0 && (
                <Button variant="secondary" onClick={() => setAt(at - 1)}>
                    {t("setup.back")}
                </Button>
            )}
            {!last && (
                <Button variant="link" onClick={onDone}>
                    {t("setup.skip")}
                </Button>
            )}
        </>
    );
    return (
        <Dialog title={t("setup.title")} onClose={onDone} actions={actions}>
            <Form id={FORM} onSubmit={submit} noValidate>
                <h3 className="sg-heading" aria-live="polite">
                    {t("setup.step", { number: at + 1, total: STEPS.length, name: t(`setup.${step}`) })}
                </h3>
                <Problem problem={problem} />
                {step === "organization" && <OrganizationStep named={named} problem={problem} onChange={setNamed} />}
                {step === "address" && <AddressStep of={of} />}
                {step === "sample" && <SampleStep />}
            </Form>
        </Dialog>
    );
}

/** Keeps what was changed in the first step, then goes on. */
function useSave(of: Organization, { name, timezone }: Named, next: () => void) {
    const change = useChangeOrganization();
    return useSubmit(async (step: (typeof STEPS)[number]) => {
        const changes = {
            ...(name.trim() === of.name ? {} : { name: name.trim() }),
            ...(timezone === of.timezone ? {} : { timezone }),
        };
        if (step === "organization" && Object.keys(changes).length > 0) await change(changes);
        next();
    });
}
