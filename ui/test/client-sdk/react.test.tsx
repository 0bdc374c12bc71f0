// @vitest-environment happy-dom
/** @jsxImportSource react */
import { act, cleanup, render, renderHook } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as sdk from "../../src/client-sdk/react";
import { SERVER } from "../windows";

const URL_OF_IT = `${SERVER}/org/workbook/w?:jwt=t`;

/** What the frame under test says to this window. */
function say(iframe: HTMLIFrameElement, data: unknown, origin = SERVER): void {
    const event = new MessageEvent("message", { data, origin });
    Object.defineProperty(event, "source", { value: iframe.contentWindow });
    Object.defineProperty(event, "origin", { value: origin });
    act(() => void window.dispatchEvent(event));
}

/** An iframe that loads nothing, with a window that notes what it is told. */
function frame(): { iframe: HTMLIFrameElement; told: unknown[][] } {
    const iframe = document.createElement("iframe");
    Object.defineProperty(iframe, "src", { value: URL_OF_IT, writable: true });
    const told: unknown[][] = [];
    Object.defineProperty(iframe, "contentWindow", { value: { postMessage: (...args: unknown[]) => told.push(args) } });
    return { iframe, told };
}

afterEach(cleanup);

describe("the hooks", () => {
    it("hear their event with the newest callback, and nothing once they are gone", () => {
        const { iframe } = frame();
        const ref = { current: iframe };
        const [older, newer] = [vi.fn(), vi.fn()];
        const { rerender, unmount } = renderHook(({ callback }) => sdk.useWorkbookChartValueSelect(ref, callback), {
            initialProps: { callback: older },
        });
        rerender({ callback: newer });
        const event = { type: "workbook:chart:onvalueselect", nodeId: "n", title: "T", values: [] };
        say(iframe, event);
        say(iframe, event, "https://evil.example");
        unmount();
        say(iframe, event);
        expect([older.mock.calls, newer.mock.calls]).toEqual([[], [[event]]]);
    });
    it("are there for every listener of the plain entry", () => {
        const listeners = Object.keys(sdk).filter((name) => name.endsWith("Listener"));
        const hooks = Object.keys(sdk).filter((name) => /^use/.test(name));
        // Two listeners of one event, one that never fires; and the hooks that are no events.
        const others = ["useEmbedEvent", "useSigmaIframe", "useSignetIframe", "usePageHeight", "useWorkbookVariables"];
        expect(hooks.length - others.length).toBe(listeners.length - 2);
        expect(hooks).toEqual(expect.arrayContaining(others));
    });
    it("tell how the load went, and that a single command's error is not the embed's", () => {
        const { iframe } = frame();
        const { result } = renderHook(() => sdk.useSigmaIframe());
        result.current.iframeRef.current = iframe;
        expect([result.current.loading, result.current.error]).toEqual([true, null]);
        say(iframe, { type: "workbook:error", code: "EINVAL", message: "no", requestId: "signet-1" });
        expect(result.current.error).toBeNull();
        say(iframe, { type: "workbook:loaded", workbook: { variables: { A: "1" } } });
        say(iframe, { type: "workbook:variables:onchange", workbook: { variables: { A: "2" } } });
        expect([result.current.loading, result.current.variables]).toEqual([false, { A: "2" }]);
        say(iframe, { type: "workbook:error", code: "EACCES", message: "over" });
        expect(result.current.error?.code).toBe("EACCES");
        say(iframe, { type: "workbook:loaded", workbook: { variables: {} } });
        expect(result.current.error).toBeNull();
    });
    it("give the page's height, and the variables by promise", async () => {
        const { iframe, told } = frame();
        const ref = { current: iframe };
        const height = renderHook(() => sdk.usePageHeight(ref)).result;
        const { getVariables, setVariables } = renderHook(() => sdk.useWorkbookVariables(ref)).result.current;
        say(iframe, { type: "workbook:pageheight:onchange", pageHeight: 640 });
        expect(height.current).toBe(640);
        setVariables({ A: "x" });
        const answer = getVariables();
        const { requestId } = told[1]?.[0] as { requestId: string };
        say(iframe, { type: "workbook:variables:current", variables: { A: "x" }, requestId });
        expect(await answer).toEqual({ A: "x" });
        expect(told[0]).toEqual([{ type: "workbook:variables:update", variables: { A: "x" } }, SERVER]);
    });
    it("tell commands through a ref, and nobody through an empty one", () => {
        const { iframe, told } = frame();
        const ref = { current: iframe };
        sdk.getWorkbookVariables(ref);
        sdk.updateWorkbookFullscreen(ref, "n");
        sdk.updateWorkbookSelectedNodeId(ref, "p", "page");
        sdk.selectWorkbookBookmark(ref, "b");
        sdk.updateWorkbookSharingLink(ref, null);
        sdk.updateWorkbookFullscreen({ current: null }, "n");
        expect(told.map(([command]) => (command as { type: string }).type)).toEqual([
            "workbook:variables:list", "workbook:fullscreen:update", "workbook:selectednodeid:update",
            "workbook:bookmark:select", "workbook:sharinglink:update",
        ]);
    });
});

describe("the component", () => {
    // With a document of its own the frame of this test loads nothing.
    it("gets its URL once it is there, also in strict mode, and lets go with itself", async () => {
        const heights: number[] = [];
        const on = { "workbook:pageheight:onchange": ({ pageHeight }: { pageHeight: number }) => void heights.push(pageHeight) };
        const { container, unmount } = render(
            <StrictMode>
                <sdk.SignetEmbed title="Sales" getUrl={() => URL_OF_IT} on={on} frame={{ className: "mine", srcDoc: "" }} />
            </StrictMode>,
        );
        const iframe = container.querySelector("iframe") as HTMLIFrameElement;
        Object.defineProperty(iframe, "contentWindow", { value: { postMessage: () => undefined } });
        await act(async () => undefined);
        expect([iframe.title, iframe.className, iframe.getAttribute("src")]).toEqual(["Sales", "mine", URL_OF_IT]);
        say(iframe, { type: "workbook:pageheight:onchange", pageHeight: 300 });
        expect([heights, iframe.style.height]).toEqual([[300], "300px"]);
        unmount();
    });
    it("loads a URL once, however often it is drawn anew, and a new one when it is given one", () => {
        const loads: string[] = [];
        const set = vi.spyOn(HTMLIFrameElement.prototype, "src", "set").mockImplementation(function (this: HTMLIFrameElement, url) {
            loads.push(url);
            this.setAttribute("src", url);
        });
        const drawn = (props: Partial<sdk.SignetEmbedProps>) => (
            <StrictMode>
                <sdk.SignetEmbed title="Sales" url={URL_OF_IT} frame={{ srcDoc: "" }} {...props} />
            </StrictMode>
        );
        const { container, rerender } = render(drawn({}));
        const iframe = container.querySelector("iframe") as HTMLIFrameElement;
        Object.defineProperty(iframe, "contentWindow", { value: { postMessage: () => undefined } });
        rerender(drawn({ origin: SERVER }));
        rerender(drawn({ origin: SERVER, autoHeight: false }));
        say(iframe, { type: "workbook:pageheight:onchange", pageHeight: 300 });
        expect([loads, iframe.style.height]).toEqual([[URL_OF_IT], ""]);
        rerender(drawn({ url: `${URL_OF_IT}2` }));
        say(iframe, { type: "workbook:pageheight:onchange", pageHeight: 300 });
        expect([loads, iframe.style.height]).toEqual([[URL_OF_IT, `${URL_OF_IT}2`], "300px"]);
        set.mockRestore();
    });
});
