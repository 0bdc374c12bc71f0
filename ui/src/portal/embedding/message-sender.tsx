import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { t } from "../i18n/text";
import { ChoiceField, TextField } from "../kit/fields";
import { Problem } from "../kit/problem";
import { useSubmit } from "../kit/use-submit";
import { messageOf, templates, textOf, type Message } from "./messages";

interface MessageSenderProps {
    variables: Readonly<Record<string, unknown>>;
    say(message: Message): Promise<boolean>;
}

/** Says something to the embed, as a host would. Each message gets a number, which the answer repeats. */
export function MessageSender({ variables, say }: MessageSenderProps): ReactNode {
    const all = templates(variables);
    const [type, setType] = useState("");
    const [text, setText] = useState("");
    const [sent, setSent] = useState(0);
    const message = messageOf(text);
    const choose = (next: string): void => {
        setType(next);
        const template = all.find((each) => each.type === next);
        setText(template ? textOf(template) : "");
    };
    const { run, busy, problem } = useSubmit(async () => {
        if (!message) return;
        await say({ requestId: `sandbox-${sent + 1}`, ...message });
        setSent(sent + 1);
    });
    return (
        <section aria-label={t("sandbox.send")} className="sg-stack">
            <h3 className="sg-heading">{t("sandbox.send")}</h3>
            <ChoiceField
                label={t("sandbox.send.which")}
                value={type}
                choices={[
                    { value: "", label: t("sandbox.send.choose") },
                    ...all.map((each) => ({ value: each.type, label: each.type })),
                ]}
                onChange={choose}
            />
            {type !== "" && (
                <>
                    <TextField
                        label={t("sandbox.send.message")}
                        lines={6}
                        value={text}
                        hint={t("sandbox.send.hint")}
                        error={message ? null : t("sandbox.send.wrong")}
                        onChange={setText}
                    />
                    <Problem problem={problem} />
                    <div>
                        <Button variant="secondary" isDisabled={!message || busy} isLoading={busy} onClick={() => void run()}>
                            {t("sandbox.send.do")}
                        </Button>
                    </div>
                </>
            )}
        </section>
    );
}
