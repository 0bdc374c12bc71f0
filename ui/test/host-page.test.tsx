// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { embedWorkbook, type EmbedEvent } from "../src/client-sdk/index";
import { startEmbed } from "../src/embed/start";
import type { Boot } from "../src/shared/wire";
import { barRows, boot, flights, carrier } from "./samples";
import { delivered, hostAndFrame, HOST, type Pair } from "./windows";

let pair: Pair;
let got: EmbedEvent[];
let host: ReturnType<typeof embedWorkbook>;

const table = { id: "tab", kind: "table", name: "Rows", columns: [carrier, flights] } as const;
const kpi = { id: "kpi", kind: "kpi-chart", name: "Flights", value: "f", columns: [flights] } as const;
const rich: Boot = {
    ...boot,
    workbook: {
        ...boot.workbook,
        pages: boot.workbook.pages.map((page) => (page.id === "p1" ? { ...page, elements: [...page.elements, table, kpi] } : page)),
    },
    answers: { ...boot.answers, tab: barRows, kpi: { columns: [flights], rows: [[55]], truncated: false } },
    hostOrigins: [HOST],
};

/** This document as the page in the frame: it posts to the pair's host and hears what the host says. */
async function load(data: unknown): Promise<void> {
    document.head.replaceChildren();
    const script = document.createElement("script");
    script.type = "application/json";
    script.id = "boot";
    script.textContent = JSON.stringify(data);
    document.head.append(script);
    const view = new Proxy(window, {
        get(target, name) {
            if (name === "parent") return pair.parent;
            if (name === "addEventListener") return pair.frame.addEventListener.bind(pair.frame);
            if (name === "removeEventListener") return pair.frame.removeEventListener.bind(pair.frame);
            const value: unknown = Reflect.get(target, name, target);
            return typeof value === "function" ? value.bind(target) : value;
        },
    });
    startEmbed(view);
    await import("../src/embed/hosting");
    await delivered();
}

const find = (selector: string) => document.querySelector<HTMLElement>(selector) as HTMLElement;
const types = () => got.map(({ type }) => type);
const last = () => got.at(-1);
const click = async (selector: string) => {
    find(selector).dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await delivered();
};

beforeEach(() => {
    // What a page asks of its server is not the subject here: no answer ever comes.
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    pair = hostAndFrame();
    got = [];
    pair.host.addEventListener("message", ({ data }: MessageEvent) => got.push(data as EmbedEvent));
    host = embedWorkbook({ into: pair.iframe, view: pair.host as unknown as Window });
});
afterEach(() => {
    host.destroy();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
});

describe("a page and its host", () => {
    it("end a load in loaded or in an error, never in both", async () => {
        await load(rich);
        expect(types()).toEqual(["workbook:loaded", "workbook:dataloaded"]);
        got.length = 0;
        await load({ error: { code: "EINVAL", message: "This link has expired." }, hostOrigins: [HOST] });
        expect(got).toEqual([{ type: "workbook:error", code: "EINVAL", message: "This link has expired." }]);
        got.length = 0;
        const broken = { ...rich, workbook: { ...rich.workbook, pages: [{ id: "p1", name: "P", elements: [{ ...table, columns: null }] }] } };
        await expect(load(broken)).rejects.toThrow();
        await delivered();
        expect(types()).toEqual(["workbook:error"]);
    });
    it("say nothing to a parent that is not on the list", async () => {
        await load({ ...rich, hostOrigins: ["https://other.example"] });
        expect([types(), pair.host.undelivered.length > 0]).toEqual([[], true]);
        pair.iframe.contentWindow?.postMessage({ type: "workbook:variables:list" }, "*");
        await delivered();
        expect(types()).toEqual([]);
    });
    it("speak of controls, with each answer to its own question", async () => {
        await load(rich);
        expect(await host.getVariables()).toEqual({ Region: "West" });
        expect(await host.setVariables({ Region: ["East"] })).toEqual({ Region: "East" });
        await expect(host.select("nowhere")).rejects.toMatchObject({ code: "EINVAL" });
    });
    it("mark the element the host selects, and open its page", async () => {
        const seen = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
        await load(rich);
        await host.select("bar");
        expect([find("[data-selected]").dataset["element"], seen.mock.calls.length]).toEqual(["bar", 1]);
        await host.select("p2");
        expect([document.querySelector("[data-selected]"), find("[aria-selected=true]").textContent]).toEqual([null, "Details"]);
    });
    it("give an element the whole frame and the page back, by host, by button and by Escape", async () => {
        await load(rich);
        await host.fullscreen("tab");
        expect([...document.querySelectorAll(".el")].map((one) => one.getAttribute("data-element"))).toEqual(["tab"]);
        await click(".bar button");
        expect(document.querySelectorAll(".el")).toHaveLength(3);
        expect(got).toContainEqual({ type: "workbook:fullscreen:onchange", fullScreen: false });
        got.length = 0;
        await click("[data-element=bar] [aria-label=Maximize]");
        expect(last()).toEqual({ type: "workbook:fullscreen:onchange", fullScreen: true });
        expect(document.activeElement).toBe(find("[data-restore]"));
        find("#page").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
        await delivered();
        expect(got).toContainEqual({ type: "workbook:fullscreen:onchange", fullScreen: false });
        expect(document.activeElement).toBe(find("[data-element=bar] [aria-label=Maximize]"));
    });
});

describe("the viewer's hands", () => {
    it("on a mark tell its values, by mouse and by keyboard", async () => {
        await load(rich);
        const event = { type: "workbook:chart:onvalueselect", nodeId: "bar", title: "Flights by carrier", values: [{ Carrier: "United", Flights: 20 }] };
        await click("[data-mark='1 0']");
        expect(got.slice(2)).toEqual([{ type: "workbook:selectednodeid:onchange", selectedNodeId: "bar", nodeType: "element" }, event]);
        find("[data-mark='1 0']").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
        await delivered();
        expect(got.slice(4)).toEqual([event]);
    });
    it("on a cell tell its value and its row, on a header its name", async () => {
        await load(rich);
        await click("[data-element=tab] tr[aria-rowindex='3'] td:nth-child(2)");
        expect(last()).toEqual({
            type: "workbook:table:oncellselect", nodeId: "tab", title: "Rows",
            cells: [{
                value: 20, cellType: "valueCell", type: "valueCell", columnName: "Flights",
                underlyingData: { rows: [{ Carrier: "United", Flights: 20 }], isTruncated: false, length: 1 },
            }],
        });
        await click("[data-element=tab] th");
        expect(last()).toMatchObject({ cells: [{ value: "Carrier", cellType: "columnHeader", type: "columnHeader", columnName: "Carrier" }] });
    });
    it("on a figure tell it, and beside everything clear the selection", async () => {
        await load(rich);
        await click("[data-element=kpi] .kpi");
        expect(last()).toMatchObject({ type: "workbook:chart:onvalueselect", nodeId: "kpi", values: [{ Flights: 55 }] });
        await click("#page");
        expect(last()).toEqual({ type: "workbook:selectednodeid:onchange", selectedNodeId: null, nodeType: null });
    });
    it("on a tab tell the page", async () => {
        await load(rich);
        await click("[role=tab]:nth-child(2)");
        expect(got.filter(({ type }) => type === "workbook:selectednodeid:onchange")).toEqual([
            { type: "workbook:selectednodeid:onchange", selectedNodeId: "p2", nodeType: "page" },
        ]);
    });
    it("never tell a word of the session key", async () => {
        await load(rich);
        await click("[data-element=tab] td");
        await click("[data-mark='0 0']");
        expect(JSON.stringify(got)).not.toContain(boot.session.key);
    });
});

describe("interface settings", () => {
    it("hide the menu, the tabs and locked controls", async () => {
        await load({ ...rich, ui: { menuPosition: "top", hideMenu: true, showFooter: false }, locked: ["Region"] });
        expect([document.querySelector(".bar"), document.querySelector("[data-element=ctl]")]).toEqual([null, null]);
        await load({ ...rich, ui: { menuPosition: "top", hideMenu: true } });
        expect([document.querySelector(".bar-menu"), document.querySelectorAll("[role=tab]").length]).toEqual([null, 2]);
    });
    it("set the theme and the colours of pages without data, if they are colours", async () => {
        await load({ ...rich, ui: { theme: "Surface", disableMobileView: true, locale: "de" } });
        expect({ ...document.documentElement.dataset, lang: document.documentElement.lang }).toMatchObject({ theme: "surface", mobile: "off", lang: "de" });
        await load({ error: { code: "EACCES", message: "No." }, ui: { loadingBg: "112233", loadingText: "red;}" } });
        const { style } = document.documentElement;
        expect([style.getPropertyValue("--notice-page"), style.getPropertyValue("--notice-ink")]).toEqual(["#112233", ""]);
    });
});
