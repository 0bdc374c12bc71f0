/** @jsxImportSource preact */
import { render } from "preact";
import type { Boot, ElementView, Refusal, UiSettings, WorkbookView } from "../shared/wire";
import { applyTheme } from "../shared/theme";
import { App } from "./app";
import { scrubTicket, takeBoot } from "./boot";
import { openBridge, type Bridge } from "./bridge";
import { openLine } from "./line";
import { headingOf, Notice } from "./notice";
import { reportHeight } from "./page-height";
import { openViewing, type Scene } from "./viewing";

const BROKEN: Refusal = { error: { code: "UNKNOWN", message: "The page could not be drawn." } };

/** The life of an embed: every load ends in `workbook:loaded` or `workbook:error`. */
export function startEmbed(view: Window): void {
    const start = takeBoot(view.document);
    scrubTicket(view);
    if (start.kind === "refused") return refuse(view, start.refusal);
    try {
        show(view, start.boot);
    } catch (problem) {
        refuse(view, { ...BROKEN, hostOrigins: start.boot.hostOrigins ?? [], requestId: start.boot.requestId });
        throw problem;
    }
}

function show(view: Window, boot: Boot): void {
    const { session, workbook, page, variables, answers, locked, target } = boot;
    const ui = boot.ui ?? {};
    const root = prepare(view.document, ui);
    view.document.title = workbook.name;
    const bridge = openBridge(view, boot.hostOrigins ?? []);
    const line = openLine(session.key);
    const scroll = keepScroll(view);
    const { endsInSeconds } = session;
    const viewing = openViewing(
        { workbook: unlocked(workbook, locked), page, variables, answers, locked: locked ?? [], endsInSeconds },
        {
            ask: line.ask,
            bridge,
            changed: (scene) => draw(scene),
            reveal: (id) => elementIn(root, id)?.scrollIntoView({ block: "nearest" }),
        },
    );
    const draw = (scene: Scene): void => {
        if (scene.kind === "ended") {
            view.document.title = "";
            line.hangUp();
        }
        render(<App scene={scene} target={target} ui={ui} viewing={viewing} />, root);
        markSelected(root, scene.kind === "showing" ? scene.selected : undefined);
        scroll(scene.kind === "showing" && scene.maximized !== undefined);
    };
    // Drawn before the host hears that it is loaded: what cannot be drawn ends in an error, and in that only.
    draw(viewing.scene());
    if (ui.responsiveHeight === true) {
        view.document.documentElement.dataset["height"] = "content";
        reportHeight(root, bridge);
    }
    viewing.begin();
    // Not needed to show anything; the bridge keeps what the host says meanwhile.
    void import("./hosting").then(({ obey, watchHands }) => {
        obey(bridge, viewing, line.renew);
        watchHands(root, viewing, bridge);
    });
}

function refuse(view: Window, { error, requestId, hostOrigins, ui }: Refusal): void {
    const bridge: Bridge = openBridge(view, hostOrigins ?? []);
    try {
        const root = prepare(view.document, ui ?? {});
        render(
            <Notice title={headingOf(error.code)} sentence={error.message} code={error.code} requestId={requestId} />,
            root,
        );
    } finally {
        bridge.post({ type: "workbook:error", code: error.code, message: error.message });
    }
}

/** What only the host's server may set is not offered. */
function unlocked(workbook: WorkbookView, locked: readonly string[] = []): WorkbookView {
    if (locked.length === 0) return workbook;
    const offered = (one: ElementView): boolean => one.kind !== "control" || !locked.includes(one.controlId);
    return { ...workbook, pages: workbook.pages.map((page) => ({ ...page, elements: page.elements.filter(offered) })) };
}

function elementIn(root: HTMLElement, id: string): Element | null {
    return root.querySelector(`[data-element="${CSS.escape(id)}"]`);
}

function markSelected(root: HTMLElement, id: string | undefined): void {
    const element = id === undefined ? null : elementIn(root, id);
    for (const old of root.querySelectorAll("[data-selected]")) if (old !== element) old.removeAttribute("data-selected");
    element?.setAttribute("data-selected", "");
}

/** One element alone starts at the top; the page comes back where it was left. */
function keepScroll(view: Window): (alone: boolean) => void {
    let left: number | undefined;
    return (alone) => {
        if (alone && left === undefined) left = view.scrollY;
        if (alone || left === undefined) return;
        view.scrollTo(0, left);
        left = undefined;
    };
}

function prepare(page: Document, { theme, locale, ...ui }: UiSettings): HTMLElement {
    const { documentElement } = page;
    applyTheme(theme, documentElement);
    documentElement.lang = locale ?? "en";
    if (ui.disableMobileView === true) documentElement.dataset["mobile"] = "off";
    for (const [name, digits] of [["--notice-page", ui.loadingBg], ["--notice-ink", ui.loadingText]] as const) {
        if (digits !== undefined && /^([\da-f]{3}){1,2}$/i.test(digits)) documentElement.style.setProperty(name, `#${digits}`);
    }
    const root = page.createElement("div");
    root.id = "root";
    page.body.replaceChildren(root);
    return root;
}
