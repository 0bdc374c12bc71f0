// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Route } from "wouter";
import { readAddress, withoutControls, withParameter } from "../../src/portal/workbook/address";
import { addressOf } from "../../src/portal/workbook/opened-by-address";
import { choices, shown } from "../../src/portal/workbook/version-menu";
import type { ViewReply } from "../../src/portal/workbook/wire";
import WorkbookPage, { pageOf } from "../../src/portal/workbook/workbook-page";
import { draw, serverOf, type Asked } from "./world";

const rows = { columns: [{ id: "c", name: "Count", type: "integer" }], rows: [[42]], truncated: false };
const columns = [{ id: "c", name: "Count", type: "integer" as const }];
const view: ViewReply = {
    workbook: {
        id: "x",
        name: "Sales",
        version: 3,
        pages: [
            {
                id: "p1",
                name: "Overview",
                elements: [
                    { id: "k1", kind: "kpi-chart", name: "Orders", value: "c", columns },
                    { id: "c1", kind: "control", controlId: "Region", controlType: "list", name: "Region", selectionMode: "single" },
                ],
            },
            { id: "p2", name: "Details", elements: [{ id: "t1", kind: "table", name: "All orders", columns }] },
        ],
    },
    variables: { Region: "" },
    mayEdit: true,
    latestVersion: 5,
    publishedVersion: 3,
};
const choicesOfRegion = {
    columns: [{ id: "r", name: "Region", type: "text" }],
    rows: [["East"], ["West"]],
    truncated: false,
};
const about = { workbookId: "w1", name: "Sales", latestVersion: 3, publishedVersion: 3, isArchived: false };
const changes = {
    sentence: "1 element changed",
    what: [],
    pages: [
        {
            pageId: "p1",
            name: "Overview",
            change: "changed",
            what: [],
            elements: [{ elementId: "k1", name: "Orders", change: "changed", what: ["Data source"] }],
        },
    ],
};

function open(search = "", answers: Record<string, unknown> = {}): Asked[] {
    history.replaceState(null, "", `/workbook/w1${search}`);
    const server = serverOf({
        "GET /v2/workbooks/w1": about,
        "GET /v2/workbooks/w1/view": view,
        "GET /v2/workbooks/w1/changes": changes,
        "POST /v2/workbooks/w1/answers": { answers: { k1: rows, c1: choicesOfRegion, t1: rows }, variables: { Region: "" } },
        ...answers,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(
        <Suspense>
            <Route path="/workbook/:id" component={WorkbookPage} />
        </Suspense>,
    );
    return server.asked;
}

const questions = (asked: readonly Asked[]): { version: string; elements: string[]; variables: Record<string, string> }[] =>
    asked.filter((each) => each.path.endsWith("/answers")).map((each) => JSON.parse(each.body ?? "{}"));

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("the address", () => {
    it("holds the values of controls as they were written", () => {
        expect(readAddress("?Region=East,a%2Cb&:nodeId=p2&:version=draft&My+Days=min:2026-01-01,max:&Region=no")).toEqual({
            page: "p2",
            version: "draft",
            variables: { Region: "East,a%2Cb", "My Days": "min:2026-01-01,max:" },
        });
        expect(readAddress("")).toEqual({ page: undefined, version: "published", variables: {} });
    });
    it("is read back as it was written, whatever the value", () => {
        for (const value of ["East", "a%2Cb,c", "min:2026-01-01,max:next-day-1", ":null", "", "100%25", "a%26b"]) {
            expect(readAddress(`?${withParameter("?:nodeId=p", "A b:=&", value)}`)).toEqual({
                page: "p",
                version: "published",
                variables: { "A b:=&": value },
            });
        }
        expect(readAddress("?Region=%E0%A4%A&%E0=1").variables).toEqual({ Region: "%E0%A4%A", "%E0": "1" });
    });
    it("loses its controls and keeps its page", () => {
        expect(withoutControls("?Region=East&:nodeId=p2")).toBe(":nodeId=p2");
        expect(withParameter("?Region=East&:nodeId=p2", ":nodeId", undefined)).toBe("Region=East");
    });
    it("is found from the one that is known outside", () => {
        expect(addressOf("Sales-overview-6exV", "", "?Region=East")).toBe("/workbook/6exV?Region=East");
        expect(addressOf("6exV", "page/p2", "")).toBe("/workbook/6exV?:nodeId=p2");
        expect(addressOf("Sales", "6exV", "")).toBe("/workbook/6exV");
        expect(addressOf("Sales", "6exV/element/e1", "?A=1")).toBe("/workbook/6exV?A=1&:nodeId=e1");
    });
});

describe("versions", () => {
    it("are offered once each: what is published, the draft, and what was published before", () => {
        const past = [5, 3, 2, 1].map((version) => ({ version, publishedAt: "2026-01-01T00:00:00Z", publishedBy: "m1" }));
        const offered = choices(view, "published", past, { choose: () => {}, when: () => "then" });
        expect(offered.map((each) => each.id)).toEqual(["published", "draft", "2", "1"]);
        expect(offered.filter((each) => each.chosen).map((each) => each.id)).toEqual(["published"]);
    });
    it("say which one is shown", () => {
        expect(shown(view, "published").label).toBe("Published v3");
        const draft = { ...view, workbook: { ...view.workbook, version: 5 } };
        expect(shown(draft, "draft")).toEqual({ label: "Draft v5", published: false });
        const earlier = { ...view, workbook: { ...view.workbook, version: 2 } };
        expect(shown(earlier, "2").label).toBe("Version 2");
    });
});

describe("the page of a workbook", () => {
    it("opens the page that is or holds what the address names", () => {
        const { pages } = view.workbook;
        expect([pageOf(pages, "p2"), pageOf(pages, "t1"), pageOf(pages, "gone"), pageOf([], "p1")].map((page) => page?.id)).toEqual([
            "p2",
            "p2",
            "p1",
            undefined,
        ]);
    });
    it("shows the elements of its open page alone, and turns it by keyboard", async () => {
        const asked = open();
        await screen.findByText("42");
        expect(questions(asked)).toEqual([{ version: "published", elements: ["k1", "c1"], variables: {} }]);
        const tabs = screen.getByRole("tablist", { name: "Pages" });
        fireEvent.keyDown(tabs, { key: "ArrowRight" });
        await screen.findByText("All orders");
        expect(location.search).toBe("?:nodeId=p2");
        expect(questions(asked).at(-1)?.elements).toEqual(["t1"]);
        expect(screen.getByRole("tab", { name: "Details" }).getAttribute("aria-selected")).toBe("true");
    });
    it("asks again under a changed control, which the address keeps", async () => {
        const asked = open();
        await screen.findByText("42");
        fireEvent.click(await screen.findByRole("button", { name: /Region/ }));
        fireEvent.click(await screen.findByRole("option", { name: /East/ }));
        await waitFor(() => expect(location.search).toBe("?Region=East"));
        await waitFor(() => expect(questions(asked).at(-1)?.variables).toEqual({ Region: "East" }));
    });
    it("says of one element that it failed, and asks for it alone again", async () => {
        const failed = { error: { code: "EQUERY", message: "Too long." } };
        const asked = open("", {
            "POST /v2/workbooks/w1/answers": { answers: { k1: failed, c1: choicesOfRegion }, variables: {} },
        });
        fireEvent.click(await screen.findByRole("button", { name: "Retry" }));
        await waitFor(() => expect(questions(asked).at(-1)?.elements).toEqual(["k1"]));
    });
    it("says which control is wrong, and offers to reset them", async () => {
        const violations = [{ field: "Region", message: "The control expects text." }];
        open("?Region=%", {
            "POST /v2/workbooks/w1/answers": Response.json(
                { requestId: "r", code: "invalid_request", message: "Region: The control expects text.", violations },
                { status: 400 },
            ),
        });
        fireEvent.click(await screen.findByRole("button", { name: "Reset all controls" }));
        await waitFor(() => expect(location.search).toBe(""));
    });
    it("publishes the draft once it said what changes", async () => {
        const asked = open("", { "POST /v2/workbooks/w1/publish": { ...about, publishedVersion: 5 } });
        fireEvent.click(await screen.findByRole("button", { name: "Publish…" }));
        await screen.findByText("1 element changed");
        await screen.findByText("Data source");
        fireEvent.click(screen.getByRole("button", { name: "Publish" }));
        await screen.findByText("Version 5 is published.");
        expect(asked.some((each) => each.method === "POST" && each.path === "/v2/workbooks/w1/publish")).toBe(true);
    });
    it("offers nothing to change to whoever may not", async () => {
        open("", { "GET /v2/workbooks/w1/view": { ...view, mayEdit: false } });
        await screen.findByText("42");
        expect(screen.queryByRole("button", { name: "Publish…" })).toBeNull();
        expect(screen.queryByRole("button", { name: /what to do/ })).toBeNull();
        expect(screen.getByText("Published v3")).toBeTruthy();
    });
    it("is not found where there is none", async () => {
        open("", { "GET /v2/workbooks/w1": undefined, "GET /v2/workbooks/w1/view": undefined });
        await screen.findByRole("heading", { name: "There is no such page" });
        expect(screen.queryByRole("tablist")).toBeNull();
    });
    it("says that nothing was published yet", async () => {
        open("", { "GET /v2/workbooks/w1/view": undefined });
        await screen.findByText("Nothing of this workbook is published yet");
    });
});
