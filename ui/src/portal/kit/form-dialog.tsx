import { Button, Form } from "@patternfly/react-core";
import type { FormEvent, ReactNode } from "react";
import type { ApiError } from "../api/client";
import { t } from "../i18n/text";
import { Dialog } from "./dialog";
import { Problem } from "./problem";

interface FormDialogProps {
    title: string;
    verb: string;
    children: ReactNode;
    problem: ApiError | null;
    busy: boolean;
    onSubmit(): void;
    onClose(): void;
    dirty?: boolean;
    ready?: boolean;
    danger?: boolean;
    /** There is nothing to fill in: the way out has the focus, so that Enter does no harm. */
    asks?: boolean;
    shape?: "narrow" | "wide";
}

/** A form in a dialog: Enter submits, what is wrong is said on top, Escape asks when something was typed. */
export function FormDialog(props: FormDialogProps): ReactNode {
    const { title, verb, children, problem, busy, ready = true, dirty = false, danger = false, shape = "narrow" } = props;
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (ready && !busy) props.onSubmit();
    };
    const send = (
        <Button type="submit" form="sg-form" variant={danger ? "danger" : "primary"} isDisabled={!ready || busy} isLoading={busy}>
            {verb}
        </Button>
    );
    const cancel = (
        <Button variant="link" onClick={props.onClose} {...(props.asks ? { "data-autofocus": "" } : {})}>
            {t("kit.cancel")}
        </Button>
    );
    return (
        <Dialog
            title={title}
            onClose={props.onClose}
            dirty={dirty}
            shape={shape}
            actions={[<span key="send">{send}</span>, <span key="no">{cancel}</span>]}
        >
            <Form id="sg-form" onSubmit={submit} noValidate>
                <Problem problem={problem} />
                {children}
            </Form>
        </Dialog>
    );
}
