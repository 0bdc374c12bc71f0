import { afterEach, describe, expect, it } from "vitest";
import * as sdk from "../../src/client-sdk/index";
import { delivered, hostAndFrame, SERVER, type Pair } from "../windows";

type Listener = (event: MessageEvent, iframe: HTMLIFrameElement, callback: (event: unknown) => void) => void;

const node = { nodeId: "n", title: "T" };
const bookmark = { bookmarkId: "b", bookmarkName: "B", workbookId: "w", versionTagName: null };

/** Every listener with an event it hears. */
const HEARD: readonly (readonly [Listener, Record<string, unknown>])[] = [
    [sdk.workbookLoadedListener, { type: "workbook:loaded", workbook: { variables: {} } }],
    [sdk.workbookErrorListener, { type: "workbook:error", code: "EACCES", message: undefined }],
    [sdk.workbookDataLoadedListener, { type: "workbook:dataloaded" }],
    [sdk.workbookChartErrorListener, { type: "workbook:chart:error", nodeId: "n", code: "ETIMEDOUT" }],
    [sdk.elementNoDataListener, { type: "document:element:nodata", nodeId: "n" }],
    [sdk.workbookVariableChangeListener, { type: "workbook:variables:onchange", workbook: { variables: { A: "1" } } }],
    [sdk.workbookVariableCurrentListener, { type: "workbook:variables:current", variables: { A: "1" } }],
    [sdk.workbookCurrentVariablesListener, { type: "workbook:variables:current", variables: {} }],
    [sdk.workbookSelectedNodeListener, { type: "workbook:selectednodeid:onchange", selectedNodeId: null, nodeType: null }],
    [sdk.workbookFullScreenListener, { type: "workbook:fullscreen:onchange", fullScreen: true }],
    [sdk.workbookPageHeightListener, { type: "workbook:pageheight:onchange", pageHeight: 10 }],
    [sdk.workbookTableCellSelectListener, { type: "workbook:table:oncellselect", ...node, cells: [] }],
    [sdk.workbookPivotTableCellSelectListener, { type: "workbook:pivottable:oncellselect", ...node, cells: [] }],
    [sdk.workbookChartValueSelectListener, { type: "workbook:chart:onvalueselect", ...node, values: [{ A: 1 }] }],
    [sdk.workbookBookmarkCreateListener, { type: "workbook:bookmark:oncreate", ...bookmark }],
    [sdk.workbookBookmarkOnChangeListener, { type: "workbook:bookmark:onchange", ...bookmark, bookmarkId: null, bookmarkName: null }],
    [sdk.workbookBookmarkOnUpdateListener, { type: "workbook:bookmark:onupdate", ...bookmark }],
    [sdk.workbookBookmarkOnDeleteListener, { type: "workbook:bookmark:ondelete", ...bookmark }],
    [sdk.workbookExploreKeyOnChangeListener, { type: "workbook:exploreKey:onchange", exploreKey: null }],
    [sdk.workbookIdOnChangeListener, { type: "workbook:id:onchange", id: "w" }],
    [sdk.urlOnChangeListener, { type: "url:onchange", url: "/org/workbook/w" }],
    [sdk.workbookPublishedListener, { type: "workbook:published", workbookId: "w" }],
    [sdk.workbookSaveAsListener, { type: "workbook:saveas", workbookId: "w", saveWorkbookId: "x", savedWorkbookID: "x" }],
    [sdk.workbookOnDeleteListener, { type: "workbook:ondelete", id: "w" }],
    [sdk.actionOutboundListener, { type: "action:outbound", name: "a", values: {} }],
    [sdk.sessionExpiringListener, { type: "embed:session:expiring", expiresInSeconds: 60 }],
    [sdk.sessionRefreshedListener, { type: "embed:session:refreshed", expiresInSeconds: 60 }],
    [sdk.sessionRefusedListener, { type: "embed:session:refused", code: "EINVAL", message: "used", expiresInSeconds: 1 }],
    [sdk.sessionEndedListener, { type: "embed:session:ended" }],
];

function listenWith(listener: Listener, { host, iframe }: Pair): unknown[] {
    const got: unknown[] = [];
    host.addEventListener("message", (event: MessageEvent) => listener(event, iframe, (one) => got.push(one)));
    return got;
}

afterEach(() => sdk.setSignetOrigin(undefined));

describe("a listener", () => {
    it.each(HEARD.map(([listener, event]) => [event["type"], listener, event] as const))("hears %s and nothing else", async (_, listener, event) => {
        const pair = hostAndFrame();
        const got = listenWith(listener, pair);
        for (const [, other] of HEARD) if (other["type"] !== event["type"]) pair.say(other);
        pair.say(event);
        await delivered();
        expect(got).toEqual([event]);
    });
    it("is there for every event of the package's types", () => {
        const names = Object.entries(sdk).filter(([name]) => /^[A-Z]\w+EventName$/.test(name)).map(([, type]) => type as unknown as string);
        const heard = new Set(HEARD.map(([, event]) => event["type"]));
        expect(names.filter((type) => !heard.has(type) && !/:(update|list|create|select|delete|refresh)$/.test(type))).toEqual([]);
    });
    it("hears nothing of another window or another origin", async () => {
        const pair = hostAndFrame();
        const stranger = hostAndFrame("https://evil.example");
        const got = listenWith(sdk.workbookDataLoadedListener, pair);
        pair.host.receive({ type: "workbook:dataloaded" }, "*", {}, SERVER);
        pair.host.receive({ type: "workbook:dataloaded" }, "*", null, SERVER);
        const strange = listenWith(sdk.workbookDataLoadedListener, stranger);
        stranger.say({ type: "workbook:dataloaded" });
        await delivered();
        expect([...got, ...strange]).toEqual([]);
    });
    it("hears nothing malformed", async () => {
        const pair = hostAndFrame();
        const got = HEARD.map(([listener]) => listenWith(listener, pair));
        const strange = [
            null, 5, "workbook:loaded", [], {}, { type: 7 }, { type: "toString" }, { type: "__proto__" },
            { type: "workbook:loaded" }, { type: "workbook:pageheight:onchange", pageHeight: "10" },
            { type: "workbook:pageheight:onchange", pageHeight: NaN }, { type: "workbook:error" },
            { type: "workbook:selectednodeid:onchange", selectedNodeId: 5, nodeType: null },
            { type: "workbook:variables:current", variables: null },
        ];
        for (const data of strange) pair.say(data);
        await delivered();
        expect(got.flat()).toEqual([]);
    });
    it("takes the origin that was set where the frame's address is the host's own", async () => {
        const pair = hostAndFrame();
        pair.iframe.src = "https://host.example/embed-of-mine";
        const got = listenWith(sdk.workbookDataLoadedListener, pair);
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        expect(got).toEqual([]);
        sdk.setSignetOrigin(`${SERVER}/some/path`);
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        expect(got).toHaveLength(1);
        sdk.setSignetOrigin("https://other.example", pair.iframe);
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        expect(got).toHaveLength(1);
    });
});

describe("a command", () => {
    it("is said in the contract's words, to the server's origin only", async () => {
        const { iframe, heard } = hostAndFrame();
        sdk.workbookVariablesUpdate(iframe, { Region: "West", Count: 5 });
        sdk.workbookVariablesList(iframe);
        sdk.workbookSelectedNodeIdUpdate(iframe, "n", "element");
        sdk.workbookSelectedNodeIdUpdate(iframe, null);
        sdk.workbookFullscreenUpdate(iframe, "n");
        sdk.workbookBookmarkCreate(iframe, { name: "B", isDefault: false, isShared: true });
        sdk.workbookBookmarkSelect(iframe);
        sdk.workbookBookmarkSelect(iframe, "b");
        sdk.workbookBookmarkUpdate(iframe);
        sdk.workbookBookmarkDelete(iframe, "b");
        sdk.workbookSharingLinkUpdate(iframe, "https://host.example/x");
        sdk.workbookModalToggle(iframe, "export");
        sdk.workbookModeUpdate(iframe, "explore");
        sdk.sessionRefresh(iframe, "https://bi.example/x?:jwt=t");
        await delivered();
        expect(heard).toEqual([
            { type: "workbook:variables:update", variables: { Region: "West", Count: 5 } },
            { type: "workbook:variables:list" },
            { type: "workbook:selectednodeid:update", selectedNodeId: "n", nodeType: "element" },
            { type: "workbook:selectednodeid:update", selectedNodeId: null },
            { type: "workbook:fullscreen:update", nodeId: "n" },
            { type: "workbook:bookmark:create", name: "B", isDefault: false, isShared: true },
            { type: "workbook:bookmark:select" },
            { type: "workbook:bookmark:select", bookmarkId: "b" },
            { type: "workbook:bookmark:update" },
            { type: "workbook:bookmark:delete", bookmarkId: "b" },
            { type: "workbook:sharinglink:update", sharingLink: "https://host.example/x" },
            { type: "workbook:modal:toggle", modalType: "export" },
            { type: "workbook:mode:update", mode: "explore" },
            { type: "embed:session:refresh", url: "https://bi.example/x?:jwt=t" },
        ]);
    });
    it("reaches nobody when the frame shows another origin, and nobody when there is no address", async () => {
        const moved = hostAndFrame("https://evil.example");
        sdk.sessionRefresh(moved.iframe, "https://bi.example/x?:jwt=secret");
        const empty = hostAndFrame();
        empty.iframe.src = "about:blank";
        sdk.workbookVariablesList(empty.iframe);
        await delivered();
        expect([moved.heard, moved.frame.undelivered, empty.heard, empty.frame.undelivered]).toEqual([[], [SERVER], [], []]);
    });
    it("goes where the well-known override says", async () => {
        const { iframe, heard } = hostAndFrame();
        iframe.src = "https://host.example/embed-of-mine";
        sdk.DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl(SERVER);
        sdk.workbookVariablesList(iframe);
        await delivered();
        expect(heard).toEqual([{ type: "workbook:variables:list" }]);
    });
});
