// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import Home from "../../src/portal/home/home";
import { administration, documents } from "../../src/portal/shell/places";
import { flights, folder, me } from "./samples";
import { draw, list, serverOf, type Asked } from "./world";

function start(search: string, answers: Record<string, unknown> = {}): Asked[] {
    history.replaceState(null, "", `/home${search}`);
    const server = serverOf({
        "GET /v2/files": list(folder, flights),
        "GET /v2/files/f1": folder,
        "GET /v2/favorites/member/m1": list(flights),
        ...answers,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(
        <Suspense>
            <Home />
        </Suspense>,
    );
    return server.asked;
}

const lists = (asked: readonly Asked[]): URLSearchParams[] =>
    asked.filter((each) => each.path.startsWith("/v2/files?")).map((each) => new URLSearchParams(each.path.split("?")[1]));

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("the documents", () => {
    it("are those directly where one is, of every type, a folder leads into itself, and a workbook is opened", async () => {
        const asked = start("?view=documents");
        const link = await screen.findByRole("link", { name: "Plans" });
        expect(link.getAttribute("href")).toBe("/home?view=documents&folder=f1");
        expect(lists(asked)[0]?.get("directChildFilter")).toBe("true");
        expect(lists(asked)[0]?.getAll("typeFilters")).toContain("workspace");
        expect(screen.getByRole("link", { name: "Flights" }).getAttribute("href")).toBe("/workbook/w1");
    });
    it("are put in order by the server, page by page", async () => {
        const asked = start("?view=documents&page=3");
        fireEvent.click(await screen.findByRole("button", { name: "Updated" }));
        await waitFor(() => expect(location.search).toBe("?view=documents&sort=updatedAt"));
        await waitFor(() => expect(lists(asked)).toHaveLength(2));
        expect(lists(asked).map((each) => [each.get("sort"), each.get("page"), each.get("limit")])).toEqual([
            [null, "100", "50"],
            ["updatedAt", null, "50"],
        ]);
    });
    it("are searched below, too", async () => {
        const asked = start("?view=documents&folder=f1&name=fli");
        await screen.findByRole("navigation", { name: "Where you are" });
        expect(lists(asked)[0]?.get("directChildFilter")).toBe("false");
        expect(lists(asked)[0]?.get("parentId")).toBe("f1");
    });
    it("become favorites and cease to be by their star", async () => {
        const asked = start("?view=documents", { "POST /v2/favorites": {}, "DELETE /v2/favorites/member/m1/file/w1": {} });
        const gone = await screen.findByRole("button", { name: "Mark Flights as no favorite any more" });
        fireEvent.click(gone);
        await waitFor(() => expect(asked.some((each) => each.method === "DELETE")).toBe(true));
        const plans = screen.getByRole("button", { name: "Mark Plans as a favorite" });
        await waitFor(() => expect(plans.getAttribute("aria-disabled")).not.toBe("true"));
        fireEvent.click(plans);
        await waitFor(() =>
            expect(asked.find((each) => each.method === "POST")?.body).toBe('{"memberId":"m1","inodeId":"f1"}'),
        );
    });
});

describe("the trash", () => {
    it("asks for what is archived, and restores it", async () => {
        const asked = start("?view=trash", { "PATCH /v2/files/w1": flights });
        fireEvent.click(await screen.findByRole("button", { name: "Actions for Flights" }));
        fireEvent.click(await screen.findByRole("menuitem", { name: "Restore" }));
        await screen.findByText("Flights is back.");
        expect(lists(asked)[0]?.get("isArchived")).toBe("true");
        expect(asked.find((each) => each.method === "PATCH")?.body).toBe('{"restore":true}');
    });
});

describe("the places", () => {
    it("are each at an address of their own", () => {
        const paths = [...documents(), ...administration(me)].map((place) => place.path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(paths).toContain("/home?view=trash");
        expect(paths).toContain("/admin/authentication");
    });
});
