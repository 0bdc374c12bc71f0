import { Button } from "@patternfly/react-core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { remove } from "../api/client";
import { question, useChanged } from "../api/queries";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { RowMenu } from "../kit/row-menu";
import { Answer, Empty } from "../kit/states";
import { ThemeDialog } from "./theme-dialog";
import { ThemePreview } from "./theme-preview";
import type { Theme } from "./wire";

type Opened = { kind: "create" } | { kind: "edit" | "delete"; of: Theme };

/** The organization's own themes, which addresses name by `:theme`. */
export function ThemesTab(): ReactNode {
    const themes = useQuery(question<{ entries: Theme[] }>("/v2/themes"));
    const [opened, setOpened] = useState<Opened | null>(null);
    const close = (): void => setOpened(null);
    const create = <Button onClick={() => setOpened({ kind: "create" })}>{t("themes.create")}</Button>;
    return (
        <Answer of={themes}>
            {({ entries }) => (
                <>
                    {entries.length === 0 ? (
                        <Empty title={t("themes.none")} action={create}>
                            {t("themes.none.hint")}
                        </Empty>
                    ) : (
                        <div className="sg-stack">
                            <div className="sg-row">
                                <p className="sg-soft sg-grow">{t("themes.lead")}</p>
                                {create}
                            </div>
                            <ul className="sg-cards sg-plain-list">
                                {entries.map((theme) => (
                                    <ThemeCard key={theme.name} theme={theme} open={setOpened} />
                                ))}
                            </ul>
                        </div>
                    )}
                    {opened?.kind === "create" && <ThemeDialog of={null} onClose={close} />}
                    {opened?.kind === "edit" && <ThemeDialog of={opened.of} onClose={close} />}
                    {opened?.kind === "delete" && <DeleteTheme of={opened.of} onClose={close} />}
                </>
            )}
        </Answer>
    );
}

function ThemeCard({ theme, open }: { theme: Theme; open(what: Opened): void }): ReactNode {
    return (
        <li>
            <div className="sg-row">
                <h2 className="sg-grow sg-name">{theme.name}</h2>
                <RowMenu
                    label={t("kit.actions-for", { name: theme.name })}
                    actions={[
                        { label: t("themes.edit"), run: () => open({ kind: "edit", of: theme }) },
                        { label: t("themes.delete"), danger: true, run: () => open({ kind: "delete", of: theme }) },
                    ]}
                />
            </div>
            <ThemePreview theme={theme} />
        </li>
    );
}

function DeleteTheme({ of, onClose }: { of: Theme; onClose(): void }): ReactNode {
    const changed = useChanged();
    const work = async (): Promise<void> => {
        await remove(`/v2/themes/${encodeURIComponent(of.name)}`);
        await changed("/v2/themes");
    };
    return (
        <Confirm
            title={t("themes.delete.title", { name: of.name })}
            verb={t("themes.delete.verb")}
            danger
            work={work}
            onClose={onClose}
        >
            <p>{t("themes.delete.lead")}</p>
        </Confirm>
    );
}
