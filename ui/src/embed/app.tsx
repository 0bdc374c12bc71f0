/** @jsxImportSource preact */
import type { Boot, ElementView, PageView, UiSettings } from "../shared/wire";
import { text } from "../shared/text";
import { Element } from "../elements/element";
import { pageLayout } from "../elements/page-layout";
import type { ElementPort, ElementSpec } from "../elements/spec";
import { Notice } from "./notice";
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
    const { maximized } = scene;
    if (maximized !== undefined) return <Maximized id={maximized} page={page} scene={scene} ui={ui} viewing={viewing} />;
    const whole = target === "workbook";
    const tabbed = whole && workbook.pages.length > 1 && ui.showFooter !== false;
    const menu = whole && ui.hideMenu !== true && (ui.menuPosition === "top" || ui.menuPosition === "bottom");
    const bar = (menu || tabbed) && (
        <nav class={`bar${menu ? " bar-menu" : ""}`} aria-label={workbook.name}>
            {menu && <h1>{workbook.name}</h1>}
            {tabbed && <Tabs pages={workbook.pages} open={page.id} choose={(id) => viewing.go(id)} />}
        </nav>
    );
    const fill = target === "element" && page.elements.length === 1;
    return (
        <div class={`embed${fill ? " embed-fill" : ""}`}>
            {ui.menuPosition !== "bottom" && bar}
            <main aria-label={workbook.name}>
                {!menu && <h1 class="unseen">{workbook.name}</h1>}
                <div id="page" class="page" {...(tabbed ? { role: "tabpanel", "aria-labelledby": tabId(page.id) } : {})}>
                    <Page key={page.id} page={page} fill={fill} scene={scene} ui={ui} viewing={viewing} />
                </div>
            </main>
            {ui.menuPosition === "bottom" && bar}
        </div>
    );
}

/** One element with the whole frame, and the way back. */
function Maximized({ id, page, scene, ui, viewing }: Omit<PageProps, "fill"> & { readonly id: string }) {
    const restore = (): void => {
        viewing.maximize(null);
        focusOn(`[data-element="${CSS.escape(id)}"] .el-head button:last-child`);
    };
    const alone = { ...page, elements: page.elements.filter((view) => view.id === id) };
    return (
        <div class="embed embed-fill">
            <nav class="bar" aria-label={scene.workbook.name}>
                <button type="button" class="button" data-restore onClick={restore}>
                    {text.restore}
                </button>
            </nav>
            <main aria-label={scene.workbook.name}>
                <h1 class="unseen">{scene.workbook.name}</h1>
                <div id="page" class="page">
                    <Page page={alone} fill={true} scene={scene} ui={ui} viewing={viewing} />
                </div>
            </main>
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
    const maximize = (id: string): void => {
        viewing.maximize(id);
        focusOn("[data-restore]");
    };
    const port: ElementPort = {
        retry: (id) => viewing.retry(id),
        change: (id, value) => viewing.change({ [id]: value }),
        ...(fill ? {} : { maximize }),
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

/** The button that was pressed is gone; whoever works by keyboard goes on at its counterpart. */
function focusOn(selector: string): void {
    document.querySelector<HTMLElement>(selector)?.focus();
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
