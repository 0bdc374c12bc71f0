// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startEmbed } from "../src/embed/start";
import { boot } from "./samples";

function load(data: unknown): void {
    document.head.replaceChildren();
    document.body.replaceChildren();
    const script = document.createElement("script");
    script.type = "application/json";
    script.id = "boot";
    script.textContent = JSON.stringify(data);
    document.head.append(script);
    startEmbed(window);
}

const html = () => document.documentElement.outerHTML;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the embed page", () => {
    it("draws the elements, and the key is nowhere in the document", () => {
        load(boot);
        expect(find(".el h2")?.textContent).toBe("Flights by carrier");
        expect([...document.querySelectorAll("path.column")].map((bar) => bar.getAttribute("aria-label"))).toEqual([
            "Delta: 30", "United: 20", "JetBlue: 5",
        ]);
        expect(html()).not.toContain(boot.session.key);
    });
    it("has tabs for several pages of a workbook, none for a page or an element", () => {
        load(boot);
        expect(document.querySelectorAll("[role=tab]")).toHaveLength(2);
        load({ ...boot, target: "page" });
        expect(find("[role=tablist]")).toBeNull();
    });
    it("names its landmark, for the page around the frame has one of its own", async () => {
        load({ ...boot, session: { key: "k", endsInSeconds: 60 } });
        expect(find("main")?.getAttribute("aria-label")).toBe(boot.workbook.name);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(find("main")?.getAttribute("aria-label")).toBe("Session ended");
    });
    it("has one mark in the tab order, whatever their number", () => {
        load(boot);
        expect(document.querySelectorAll("path.column[tabindex='0']")).toHaveLength(1);
    });
    it("shows a chart as a table on demand", async () => {
        load(boot);
        find("[aria-label='Show as table']")?.click();
        await vi.advanceTimersByTimeAsync(50);
        expect(find(".grid-table")?.textContent).toContain("JetBlue");
        expect(find(".grid-frame")?.getAttribute("role")).toBe("group"); // a second landmark of one name would be one too many
    });
    it("removes all data from the document when the session ends", async () => {
        load({ ...boot, session: { key: "k", endsInSeconds: 60 } });
        expect(html()).toContain("Delta");
        await vi.advanceTimersByTimeAsync(60_000);
        expect(find("h1")?.textContent).toBe("Session ended");
        for (const word of ["Delta", "West", "Delays", "Flights"]) expect(html()).not.toContain(word);
    });
    it("shows a refusal with its code and request id, and no data", () => {
        load({ error: { code: "EACCES", message: "Not shared with you." }, requestId: "req-7", ui: { theme: "Dark" } });
        expect(document.body.textContent).toContain("Not shared with you.");
        expect([...document.querySelectorAll("code")].map((code) => code.textContent)).toEqual(["EACCES", "req-7"]);
        expect(document.documentElement.dataset["theme"]).toBe("dark");
    });
    it("never makes markup of what the data say", () => {
        load({ ...boot, workbook: { ...boot.workbook, pages: [{ ...boot.workbook.pages[0], name: "<img src=x>" }, boot.workbook.pages[1]] } });
        expect(find("img")).toBeNull();
        expect(find("[role=tab]")?.textContent).toBe("<img src=x>");
    });
});
