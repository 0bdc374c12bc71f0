/** @jsxImportSource preact */
import type { Boot, ElementView, PageView, UiSettings } from "../shared/wire";
import { text } from "../shared/text";
import { Element } from "../elements/element";
import type { ElementPort, ElementSpec } from "../elements/spec";
import { Notice } from "./notice";
import { pageLayout } from "./page-layout";
import { tabId, Tabs } from "./tabs";
import type { Scene, Viewing } from "./viewing";

interface AppProps {
    readonly scene: Scene;
    readonly target: Boot["target"];
    readonly ui: UiSettings;
    readonly viewing: Viewing;
}

type Showing = Extract<Scene, { kind: "showing" }>;

/** The whole embed: an optional menu bar, tabs if there are several pages, and the elements of the open page. */
export function App({ scene, target, ui, viewing }: AppProps) {
    if (scene.kind === "ended") {
        return <Notice title={text.sessionEnded} sentence={text.sessionEndedHint} code={scene.failure.code} />;
    }
    const { page, workbook } = scene;
    if (page === undefined) return <Notice title={text.noTarget} sentence="" />;
    const tabbed = target === "workbook" && workbook.pages.length > 1;
    const menu = target === "workbook" && (ui.menuPosition === "top" || ui.menuPosition === "bottom");
    const bar = (menu || tabbed) && (
        <nav class={`bar${menu ? " bar-menu" : ""}`} aria-label={workbook.name}>
            {menu && <h1>{workbook.name}</h1>}
            {tabbed && <Tabs pages={workbook.pages} open={page.id} choose={(id) => viewing.openPage(id)} />}
        </nav>
    );
    const fill = target === "element" && page.elements.length === 1;
    return (
        <div class={`embed${fill ? " embed-fill" : ""}`}>
            {ui.menuPosition !== "bottom" && bar}
            <main>
                {!menu && <h1 class="unseen">{workbook.name}</h1>}
                <div id="page" class="page" {...(tabbed ? { role: "tabpanel", "aria-labelledby": tabId(page.id) } : {})}>
                    <Page key={page.id} page={page} fill={fill} scene={scene} ui={ui} viewing={viewing} />
                </div>
            </main>
            {ui.menuPosition === "bottom" && bar}
        </div>
    );
}

interface PageProps {
    readonly page: PageView;
    readonly fill: boolean;
    readonly scene: Showing;
    readonly ui: UiSettings;
    readonly viewing: Viewing;
}

function Page({ page, fill, scene, ui, viewing }: PageProps) {
    const port: ElementPort = {
        retry: (id) => viewing.retry(id),
        change: (id, value) => viewing.change({ [id]: value }),
    };
    const draw = (view: ElementView) => <Element key={view.id} spec={specOf(view, scene, ui, fill)} port={port} />;
    const { controls, kpis, others } = pageLayout(page.elements);
    if (page.elements.length === 0) return <p class="state">{text.noTarget}</p>;
    return (
        <>
            {controls.length > 0 && <div class="controls">{controls.map(draw)}</div>}
            {kpis.length > 0 && <div class="kpis">{kpis.map(draw)}</div>}
            {others.length > 0 && (
                <div class="grid">
                    {others.map(({ view, columns }) => (
                        <div key={view.id} class={`span-${columns}`}>
                            {draw(view)}
                        </div>
                    ))}
                </div>
            )}
        </>
    );
}

function specOf(view: ElementView, scene: Showing, ui: UiSettings, fill: boolean): ElementSpec {
    return {
        view,
        answer: scene.answers[view.id],
        busy: scene.busy.has(view.id),
        value: view.kind === "control" ? scene.variables[view.controlId] : undefined,
        options: { locale: ui.locale ?? "en", hideTooltip: ui.hideTooltip === true, fill },
    };
}
