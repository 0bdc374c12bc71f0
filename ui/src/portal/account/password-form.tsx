import { Button, Form } from "@patternfly/react-core";
import { useState, type FormEvent, type ReactNode } from "react";
import { post } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { said, TextField } from "../kit/fields";
import { Problem } from "../kit/problem";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";

/** Changes one's password; every other session ends. The address is for password safes, which file by it. */
export function PasswordForm({ email }: { email: string }): ReactNode {
    const [oldPassword, setOld] = useState("");
    const [newPassword, setNew] = useState("");
    const [again, setAgain] = useState("");
    const changed = useChanged();
    const tell = useToast();
    const { run, busy, problem } = useSubmit(async () => {
        await post("/v2/account/password", { oldPassword, newPassword });
        setOld("");
        setNew("");
        setAgain("");
        await changed("/v2/sessions");
        tell(t("account.password.done"));
    });
    const differs = again !== "" && again !== newPassword;
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (oldPassword !== "" && newPassword !== "" && again === newPassword) void run();
    };
    return (
        <Form onSubmit={submit} className="sg-narrow-form">
            <Problem problem={problem} />
            <input type="email" autoComplete="username" value={email} readOnly hidden />
            <TextField
                kind="password"
                autoComplete="current-password"
                label={t("account.password.old")}
                required
                value={oldPassword}
                onChange={setOld}
                error={said(problem, "oldPassword")}
            />
            <TextField
                kind="password"
                autoComplete="new-password"
                label={t("account.password.new")}
                required
                value={newPassword}
                onChange={setNew}
                error={said(problem, "newPassword")}
            />
            <TextField
                kind="password"
                autoComplete="new-password"
                label={t("account.password.again")}
                required
                value={again}
                onChange={setAgain}
                error={differs ? t("account.password.differs") : null}
            />
            <p className="sg-soft">{t("account.password.hint")}</p>
            <div>
                <Button
                    type="submit"
                    isLoading={busy}
                    isDisabled={busy || oldPassword === "" || newPassword === "" || again !== newPassword}
                >
                    {t("account.password.verb")}
                </Button>
            </div>
        </Form>
    );
}
