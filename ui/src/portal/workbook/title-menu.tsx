import { Title } from "@patternfly/react-core";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useLocation } from "wouter";
import { patch, remove } from "../api/client";
import { useChanged } from "../api/queries";
import { FILES } from "../files/places";
import { t } from "../i18n/text";
import { Confirm } from "../kit/confirm";
import { said, TextField } from "../kit/fields";
import { FormDialog } from "../kit/form-dialog";
import { useToast } from "../kit/toasts";
import { useSubmit } from "../kit/use-submit";
import { DropMenu } from "./drop-menu";

const EmbedWorkbook = lazy(async () => ({ default: (await import("../embedding/embed-workbook")).EmbedWorkbook }));

interface TitleProps {
    id: string;
    name: string;
    mayEdit: boolean;
    onRenamed(): void;
}

type Asked = "rename" | "embed" | "trash" | null;

/** The name of the workbook, and behind it what is done with the whole of it. */
export function WorkbookTitle({ id, name, mayEdit, onRenamed }: TitleProps): ReactNode {
    const [asked, setAsked] = useState<Asked>(null);
    const close = (): void => setAsked(null);
    const items = [
        { id: "rename", label: t("workbook.rename"), run: () => setAsked("rename") },
        { id: "embed", label: t("workbook.embed"), run: () => setAsked("embed") },
        { id: "trash", label: t("workbook.trash"), danger: true, run: () => setAsked("trash") },
    ];
    return (
        <>
            <Title headingLevel="h1" size="xl" className="sg-wb-title">
                {mayEdit ? (
                    <DropMenu label={t("workbook.menu", { name })} items={items} className="sg-wb-name">
                        {name}
                    </DropMenu>
                ) : (
                    name
                )}
            </Title>
            {asked === "rename" && <Rename id={id} name={name} onRenamed={onRenamed} onClose={close} />}
            {asked === "trash" && <Trash id={id} name={name} onClose={close} />}
            {asked === "embed" && (
                <Suspense>
                    <EmbedWorkbook workbookId={id} name={name} onClose={close} />
                </Suspense>
            )}
        </>
    );
}

interface AskProps {
    id: string;
    name: string;
    onClose(): void;
}

function Rename({ id, name, onRenamed, onClose }: AskProps & { onRenamed(): void }): ReactNode {
    const [next, setNext] = useState(name);
    const tell = useToast();
    const changed = useChanged();
    const { run, busy, problem } = useSubmit(async () => {
        await patch(`/v2/files/${encodeURIComponent(id)}`, { name: next.trim() });
        await changed(...FILES);
        onRenamed();
        tell(t("workbook.renamed", { name: next.trim() }));
        onClose();
    });
    return (
        <FormDialog
            title={t("workbook.rename.title", { name })}
            verb={t("workbook.rename.verb")}
            busy={busy}
            problem={problem}
            ready={next.trim() !== "" && next.trim() !== name}
            dirty={next !== name}
            onSubmit={() => void run()}
            onClose={onClose}
        >
            <TextField label={t("kit.name")} required autoFocus value={next} onChange={setNext} error={said(problem, "name")} />
        </FormDialog>
    );
}

function Trash({ id, name, onClose }: AskProps): ReactNode {
    const changed = useChanged();
    const tell = useToast();
    const [, navigate] = useLocation();
    const work = async (): Promise<void> => {
        await remove(`/v2/files/${encodeURIComponent(id)}`);
        tell(t("files.trash.moved", { name }));
        navigate("/home?view=documents");
        await changed(...FILES);
    };
    return (
        <Confirm
            title={t("files.trash.move.title", { name })}
            verb={t("files.trash.move.verb")}
            danger
            stays
            work={work}
            onClose={onClose}
        >
            {t("files.trash.move.lead")}
        </Confirm>
    );
}
