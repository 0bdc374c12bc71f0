/** @jsxImportSource preact */
import { render } from "preact";
import type { Boot, Refusal } from "../shared/wire";
import { applyTheme } from "../shared/theme";
import { askWith } from "./answers";
import { App } from "./app";
import { scrubTicket, takeBoot } from "./boot";
import { openBridge, type Bridge } from "./bridge";
import { headingOf, Notice } from "./notice";
import { reportHeight } from "./page-height";
import { openViewing, type Scene, type Viewing } from "./viewing";

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
    const { session, workbook, page, variables, answers, target } = boot;
    const ui = boot.ui ?? {};
    const root = prepare(view.document, ui.theme, ui.locale);
    view.document.title = workbook.name;
    const bridge = openBridge(view, boot.hostOrigins ?? []);
    let viewing: Viewing | undefined;
    const draw = (scene: Scene): void => {
        if (scene.kind === "ended") view.document.title = "";
        if (viewing !== undefined) render(<App scene={scene} target={target} ui={ui} viewing={viewing} />, root);
    };
    viewing = openViewing(
        { workbook, page, variables, answers, endsInSeconds: session.endsInSeconds },
        { ask: askWith(session.key), bridge, changed: draw },
    );
    if (ui.responsiveHeight === true) {
        view.document.documentElement.dataset["height"] = "content";
        reportHeight(root, bridge);
    }
    draw(viewing.scene());
}

function refuse(view: Window, { error, requestId, hostOrigins, ui }: Refusal): void {
    const root = prepare(view.document, ui?.theme, ui?.locale);
    const bridge: Bridge = openBridge(view, hostOrigins ?? []);
    render(
        <Notice title={headingOf(error.code)} sentence={error.message} code={error.code} requestId={requestId} />,
        root,
    );
    bridge.post({ type: "workbook:error", code: error.code, message: error.message });
}

function prepare(page: Document, theme: string | undefined, locale: string | undefined): HTMLElement {
    applyTheme(theme, page.documentElement);
    page.documentElement.lang = locale ?? "en";
    const root = page.createElement("div");
    root.id = "root";
    page.body.replaceChildren(root);
    return root;
}
