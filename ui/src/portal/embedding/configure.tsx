import { Button, Form } from "@patternfly/react-core";
import type { FormEvent, ReactNode } from "react";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { ChoiceField, TextField } from "../kit/fields";
import { Advanced } from "./configure-advanced";
import { Viewer } from "./configure-viewer";
import { Group } from "./field-group";
import { lineError, menuChoices, useThemeChoices } from "./options-fields";
import type { EmbedRights } from "./rights";
import { flaws, type SetUp } from "./set-up";
import { TargetPick } from "./target-pick";
import { addressOf } from "./targets";
import { WorkbookSearch } from "./workbook-search";

export interface ConfigureProps {
    setUp: SetUp;
    onChange(change: Partial<SetUp>): void;
    rights: EmbedRights;
    /** The one that is chosen, once it is known. */
    workbook: Workbook | undefined;
}

interface FormProps extends ConfigureProps {
    busy: boolean;
    onLoad(): void;
}

/** What to embed, for whom, and how: as a host would sign it. */
export function Configure({ busy, onLoad, ...all }: FormProps): ReactNode {
    const { setUp } = all;
    const ready = flaws(setUp).length === 0;
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (ready && !busy) onLoad();
    };
    return (
        <Form aria-label={t("sandbox.configure")} onSubmit={submit} noValidate>
            <What {...all} />
            <Look {...all} />
            <Viewer {...all} />
            <Advanced {...all} />
            <div className="sg-load">
                <p className="sg-soft">{t("sandbox.warning")}</p>
                <Button type="submit" isDisabled={!ready || busy} isLoading={busy}>
                    {t("sandbox.load")}
                </Button>
            </div>
        </Form>
    );
}

const modes = () => [
    { value: "jwt", label: t("sandbox.mode.jwt") },
    { value: "secure", label: t("sandbox.mode.secure") },
];

function What({ setUp, onChange, rights, workbook }: ConfigureProps): ReactNode {
    return (
        <Group title={t("sandbox.configure")}>
            <WorkbookSearch
                name={workbook?.name ?? ""}
                onChoose={(workbookId) => onChange({ workbookId, sourceType: "workbook", sourceId: "" })}
            />
            {workbook && (
                <>
                    <TargetPick
                        label={t("embed.target")}
                        workbook={workbook}
                        chosen={{ sourceType: setUp.sourceType, sourceId: setUp.sourceId || null }}
                        onChoose={({ sourceType, sourceId }) => onChange({ sourceType, sourceId: sourceId ?? "" })}
                    />
                    <code className="sg-soft sg-wraps">
                        {addressOf(workbook.url, { sourceType: setUp.sourceType, sourceId: setUp.sourceId || null }, setUp.tag)}
                    </code>
                </>
            )}
            <ChoiceField
                label={t("embed.credentials")}
                required
                value={setUp.clientId}
                choices={[
                    { value: "", label: t("sandbox.credentials.choose") },
                    ...rights.credentials.map((each) => ({ value: each.clientId, label: each.name })),
                ]}
                onChange={(clientId) => onChange({ clientId })}
            />
            <ChoiceField
                label={t("sandbox.mode")}
                value={setUp.mode}
                choices={modes()}
                onChange={(mode) => onChange({ mode: mode as SetUp["mode"] })}
            />
        </Group>
    );
}

function Look({ setUp, onChange }: ConfigureProps): ReactNode {
    const themes = useThemeChoices();
    return (
        <Group title={t("sandbox.look")}>
            <TextField
                label={t("embed.controls")}
                lines={2}
                value={setUp.controls}
                hint={t("embed.controls.hint")}
                error={lineError(setUp.controls)}
                onChange={(controls) => onChange({ controls })}
            />
            <ChoiceField
                label={t("embed.theme")}
                value={setUp.theme}
                choices={themes}
                onChange={(theme) => onChange({ theme })}
            />
            <ChoiceField
                label={t("embed.menu")}
                value={setUp.menu}
                choices={menuChoices()}
                onChange={(menu) => onChange({ menu })}
            />
        </Group>
    );
}
