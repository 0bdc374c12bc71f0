import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { embedWorkbook, EmbedRefused, type Embed, type EmbedOptions } from "../../src/client-sdk/index";
import { delivered, hostAndFrame, SERVER, type Pair } from "../windows";

const FRESH = `${SERVER}/org/workbook/w?:jwt=fresh`;

let pair: Pair;
let asked: number;

function open(options: Partial<EmbedOptions> = {}): Embed {
    const view = pair.host as unknown as Window;
    const getUrl = (): string => {
        asked += 1;
        return FRESH;
    };
    return embedWorkbook({ into: pair.iframe, view, getUrl, ...options });
}

/** The frame answers commands of that type. */
function answering(type: string, answer: (command: Record<string, unknown>) => unknown): void {
    pair.frame.addEventListener("message", ({ data }: MessageEvent) => {
        const command = data as Record<string, unknown>;
        if (command["type"] === type) pair.say({ ...(answer(command) as object), requestId: command["requestId"] });
    });
}

beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    pair = hostAndFrame();
    asked = 0;
});
afterEach(() => void vi.useRealTimers());

describe("an embed", () => {
    it("gets its first URL from the host, unless it has one", async () => {
        pair.iframe.removeAttribute("src");
        open();
        await delivered();
        expect([pair.iframe.src, asked]).toEqual([FRESH, 1]);
        open({ url: `${SERVER}/first` });
        open();
        await delivered();
        expect([pair.iframe.src, asked]).toEqual([`${SERVER}/first`, 1]);
    });
    it("is as high as its content, unless told otherwise", async () => {
        open();
        pair.say({ type: "workbook:pageheight:onchange", pageHeight: 812.3 });
        pair.say({ type: "workbook:pageheight:onchange", pageHeight: 0 });
        await delivered();
        expect(pair.iframe.style.height).toBe("813px");
        const fixed = hostAndFrame();
        embedWorkbook({ into: fixed.iframe, view: fixed.host as unknown as Window, autoHeight: false });
        fixed.say({ type: "workbook:pageheight:onchange", pageHeight: 812 });
        await delivered();
        expect(fixed.iframe.style.height).toBeUndefined();
    });
    it("calls back until told to stop, and hears nothing after its end", async () => {
        const got: string[] = [];
        const embed = open({ on: { "workbook:dataloaded": () => void got.push("first") } });
        const off = embed.on("workbook:dataloaded", () => got.push("second"));
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        off();
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        embed.destroy();
        pair.say({ type: "workbook:dataloaded" });
        await delivered();
        expect([got, pair.host.listening()]).toEqual([["first", "second", "first"], 0]);
    });
    it("sets and reads controls, each answer with its own question", async () => {
        const embed = open();
        answering("workbook:variables:list", () => ({ type: "workbook:variables:current", variables: { A: "1" } }));
        answering("workbook:variables:update", ({ variables }) => ({ type: "workbook:variables:onchange", workbook: { variables } }));
        const answers = Promise.all([embed.getVariables(), embed.setVariables({ A: "2" })]);
        await delivered();
        expect(await answers).toEqual([{ A: "1" }, { A: "2" }]);
        expect(pair.host.listening()).toBe(1);
    });
    it("says why a command was not done", async () => {
        const embed = open();
        answering("workbook:selectednodeid:update", () => ({ type: "workbook:error", code: "EINVAL", message: "That is not here." }));
        await expect(embed.select("x")).rejects.toEqual(new EmbedRefused("EINVAL", "That is not here."));
        const silent = embed.fullscreen("x");
        vi.advanceTimersByTime(30_000);
        await expect(silent).rejects.toMatchObject({ code: "TIMEOUT" });
        const late = embed.getVariables();
        embed.destroy();
        await expect(late).rejects.toMatchObject({ code: "GONE" });
        await expect(embed.getVariables()).rejects.toMatchObject({ code: "GONE" });
        expect(pair.host.listening()).toBe(0);
    });
});

describe("a session", () => {
    it("is refreshed in place when it is about to end", async () => {
        answering("embed:session:refresh", () => ({ type: "embed:session:refreshed", expiresInSeconds: 3600 }));
        open();
        pair.say({ type: "embed:session:expiring", expiresInSeconds: 120 });
        await delivered();
        expect(pair.heard).toMatchObject([{ type: "embed:session:refresh", url: FRESH }]);
        vi.advanceTimersByTime(200_000);
        await delivered();
        expect([asked, pair.iframe.src]).toEqual([1, `${SERVER}/org/workbook/w?:jwt=t`]);
    });
    it("is tried again in the time that is left, then given up aloud", async () => {
        answering("embed:session:refresh", () => ({ type: "embed:session:refused", code: "EINVAL", message: "used", expiresInSeconds: 9 }));
        const failed: unknown[] = [];
        open({ onRefreshFailed: (problem) => failed.push(problem) });
        pair.say({ type: "embed:session:expiring", expiresInSeconds: 40 });
        for (const seconds of [0, 20, 10, 5, 60]) {
            vi.advanceTimersByTime(seconds * 1000);
            await delivered();
        }
        expect([asked, failed]).toEqual([4, [new EmbedRefused("EINVAL", "used")]]);
    });
    it("that ended all the same is loaded anew, where the viewer was", async () => {
        open();
        pair.say({ type: "workbook:loaded", workbook: { variables: { Region: "" } } });
        pair.say({ type: "workbook:variables:onchange", workbook: { variables: { Region: "West" } } });
        pair.say({ type: "workbook:selectednodeid:onchange", selectedNodeId: "p2", nodeType: "page" });
        await delivered();
        vi.advanceTimersByTime(3_600_000);
        pair.say({ type: "embed:session:ended" });
        await delivered();
        expect(pair.iframe.src).toBe(`${FRESH}&Region=West&:nodeId=p2`);
    });
    it("that ends at once is not loaded over and over", async () => {
        open();
        pair.say({ type: "workbook:loaded", workbook: { variables: {} } });
        await delivered();
        pair.say({ type: "embed:session:ended" });
        await delivered();
        expect(asked).toBe(0);
    });
    it("of a host that gives no URLs just ends", async () => {
        embedWorkbook({ into: pair.iframe, view: pair.host as unknown as Window });
        pair.say({ type: "embed:session:expiring", expiresInSeconds: 9 });
        vi.advanceTimersByTime(60_000);
        pair.say({ type: "embed:session:ended" });
        await delivered();
        expect([pair.heard, pair.iframe.src]).toEqual([[], `${SERVER}/org/workbook/w?:jwt=t`]);
    });
    it("tells when the host has no URL to give", async () => {
        const failed: unknown[] = [];
        const problem = new Error("signed out");
        open({ getUrl: () => Promise.reject(problem), onRefreshFailed: (why) => failed.push(why) });
        vi.advanceTimersByTime(60_000);
        pair.say({ type: "embed:session:ended" });
        await delivered();
        expect(failed).toEqual([problem]);
    });
});
