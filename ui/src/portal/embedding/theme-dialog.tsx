import { Alert } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { call } from "../api/client";
import { useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { ChoiceField, said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { colored, colorOf, faint, NEW_THEME, TOKENS, type Token } from "./theme";
import { ThemePreview } from "./theme-preview";
import type { Theme } from "./wire";

const BASES = ["Light", "Dark"] as const;
const ROUNDEST = 24;

/** A theme while it is made or changed, with a small page that shows it at once. */
export function ThemeDialog({ of, onClose }: { of: Theme | null; onClose(): void }): ReactNode {
    const [draft, setDraft] = useState<Theme>(of ?? NEW_THEME);
    const [dirty, setDirty] = useState(false);
    const changed = useChanged();
    const tell = useToast();
    const change = (part: Partial<Theme>): void => {
        setDirty(true);
        setDraft({ ...draft, ...part });
    };
    const { run, busy, problem } = useSubmit(async () => {
        const { name, ...body } = draft;
        await call("PUT", `/v2/themes/${encodeURIComponent(name.trim())}`, body);
        await changed("/v2/themes");
        tell(t("themes.saved", { name: name.trim() }));
        onClose();
    });
    return (
        <FormDialog
            title={of ? t("themes.edit.title", { name: of.name }) : t("themes.create")}
            verb={t("kit.save")}
            shape="wide"
            busy={busy}
            dirty={dirty}
            problem={problem}
            ready={draft.name.trim() !== ""}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <ThemePreview theme={draft} />
            <Faint theme={draft} />
            <div className="sg-two">
                {of === null && (
                    <TextField
                        label={t("kit.name")}
                        required
                        autoFocus
                        value={draft.name}
                        hint={t("themes.name.hint")}
                        error={said(problem, "name")}
                        onChange={(name) => change({ name })}
                    />
                )}
                <ChoiceField
                    label={t("themes.base")}
                    value={draft.base}
                    choices={BASES.map((value) => ({ value, label: value }))}
                    onChange={(base) => change({ base: base as Theme["base"] })}
                />
                <TextField
                    label={t("themes.font")}
                    value={draft.font ?? ""}
                    hint={t("themes.font.hint")}
                    error={said(problem, "font")}
                    onChange={(font) => change({ font: font === "" ? null : font })}
                />
                <TextField
                    label={t("themes.radius")}
                    kind="number"
                    value={String(draft.radius ?? "")}
                    hint={t("themes.radius.hint", { most: ROUNDEST })}
                    error={said(problem, "radius")}
                    onChange={(radius) => change({ radius: radius === "" ? null : Math.trunc(Number(radius)) })}
                />
            </div>
            <div className="sg-swatches" role="group" aria-label={t("themes.colors")}>
                {TOKENS.map((token) => (
                    <Swatch
                        key={token}
                        token={token}
                        color={colorOf(draft, token)}
                        onChange={(color) => change(colored(draft, token, color))}
                    />
                ))}
            </div>
        </FormDialog>
    );
}

function Faint({ theme }: { theme: Theme }): ReactNode {
    const pairs = faint(theme);
    if (pairs.length === 0) return null;
    const names = pairs.map(([text, ground]) =>
        t("themes.faint.pair", { text: t(`themes.token.${text}`), ground: t(`themes.token.${ground}`) }),
    );
    return <Alert component="p" variant="warning" isInline title={t("themes.faint", { pairs: names.join("; ") })} />;
}

interface SwatchProps {
    token: Token;
    color: string;
    onChange(color: string): void;
}

function Swatch({ token, color, onChange }: SwatchProps): ReactNode {
    const id = useId();
    return (
        <div className="sg-swatch">
            <input id={id} type="color" value={color} onChange={(event) => onChange(event.target.value)} />
            <label htmlFor={id}>{t(`themes.token.${token}`)}</label>
        </div>
    );
}
