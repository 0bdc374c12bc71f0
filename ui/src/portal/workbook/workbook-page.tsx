import { Button, PageSection } from "@patternfly/react-core";
import SyncIcon from "@patternfly/react-icons/dist/esm/icons/sync-alt-icon";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useParams } from "wouter";
import type { PageView } from "../../shared/wire";
import { question, useChanged } from "../api/queries";
import type { Workbook } from "../api/types";
import { t } from "../i18n/text";
import { Failed, Waiting } from "../kit/states";
import { NotFound } from "../shell/not-found";
import { PAGE, VERSION } from "./address";
import { PageBody } from "./page-body";
import { PageTabs, PANEL, tabOf } from "./page-tabs";
import { PublishDialog } from "./publish-dialog";
import { WorkbookTitle } from "./title-menu";
import { Unpublished } from "./unpublished";
import { useAddress, type Here } from "./use-address";
import { VersionMenu } from "./version-menu";
import { pathOf, type ViewReply } from "./wire";
import "./workbook.css";

/** A workbook in View mode: `/workbook/:id`, by either id. Page, version and controls stand in the address. */
export default function WorkbookPage(): ReactNode {
    const { id = "" } = useParams<{ id: string }>();
    return <Opened key={id} id={id} />;
}

function Opened({ id }: { id: string }): ReactNode {
    const here = useAddress();
    const about = useQuery(question<Workbook>(pathOf(id)));
    const view = useQuery(question<ViewReply>(pathOf(id, "/view"), { version: here.address.version }));
    useEffect(() => {
        if (about.data) document.title = `${about.data.name} – Signet`;
    }, [about.data]);
    if (about.error?.status === 404 || about.data?.isArchived === true) return <NotFound />;
    const problem = about.error ?? view.error;
    if (about.data && (view.error?.status === 404 || view.error?.status === 403)) {
        return <Unpublished id={id} name={about.data.name} here={here} />;
    }
    if (problem) return <Failed problem={problem} retry={() => void Promise.all([about.refetch(), view.refetch()])} />;
    if (!about.data || !view.data) return <Waiting lines={8} />;
    return <Shown id={id} name={about.data.name} view={view.data} here={here} />;
}

interface ShownProps {
    id: string;
    name: string;
    view: ViewReply;
    here: Here;
}

function Shown({ id, name, view, here }: ShownProps): ReactNode {
    const { pages } = view.workbook;
    const { address, set } = here;
    const open = pageOf(pages, address.page);
    const change = (controlId: string, value: string): void =>
        set(controlId, (view.variables[controlId] ?? "") === value ? undefined : value);
    const body = open && (
        <PageBody
            key={open.id}
            id={id}
            version={address.version}
            page={open}
            variables={address.variables}
            saved={view.variables}
            change={change}
            clear={here.clear}
        />
    );
    const tabbed = open !== undefined && pages.length > 1;
    return (
        <>
            <Head id={id} name={name} view={view} here={here} />
            {tabbed && <PageTabs pages={pages} open={open.id} choose={(page) => set(PAGE, page)} />}
            <PageSection isFilled className="sg-wb-section">
                <div id={PANEL} className="sg-wb-page" {...(tabbed ? { role: "tabpanel", "aria-labelledby": tabOf(open.id) } : {})}>
                    {body ?? <p className="sg-soft">{t("workbook.no-pages")}</p>}
                </div>
            </PageSection>
        </>
    );
}

/** The page that is, or holds, what the address names; else the first. */
export function pageOf(pages: readonly PageView[], node: string | undefined): PageView | undefined {
    return (
        pages.find(({ id }) => id === node) ?? pages.find(({ elements }) => elements.some(({ id }) => id === node)) ?? pages[0]
    );
}

function Head({ id, name, view, here }: ShownProps): ReactNode {
    const [publishing, setPublishing] = useState(false);
    const changed = useChanged();
    const refresh = (): void => void changed(pathOf(id));
    const news = view.mayEdit && view.latestVersion !== view.publishedVersion;
    return (
        <header className="sg-wb-head">
            <WorkbookTitle id={id} name={name} mayEdit={view.mayEdit} onRenamed={refresh} />
            <VersionMenu
                id={id}
                view={view}
                version={here.address.version}
                choose={(version) => here.set(VERSION, version === "published" ? undefined : version)}
            />
            <div className="sg-wb-actions">
                <Button variant="secondary" icon={<SyncIcon />} onClick={refresh}>
                    {t("workbook.refresh")}
                </Button>
                {news && <Button onClick={() => setPublishing(true)}>{t("workbook.publish")}</Button>}
            </div>
            {publishing && (
                <PublishDialog
                    id={id}
                    name={name}
                    onPublished={() => here.set(VERSION, undefined)}
                    onClose={() => setPublishing(false)}
                />
            )}
        </header>
    );
}
