// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import AccountTypes from "../../src/portal/account-types/account-types";
import { differences } from "../../src/portal/account-types/edit-type-dialog";
import { same } from "../../src/portal/account-types/types";
import { draw, refusing, serverOf, type Asked } from "./world";

const type = (accountTypeId: string, accountTypeName: string, isCustom = false) => ({
    accountTypeId,
    accountTypeName,
    description: `About ${accountTypeName}`,
    isCustom,
});
const view = { permission: "view-worksheet", description: "Open documents", group: "documents" };
const build = { permission: "create-worksheet", description: "Build documents", group: "documents" };
const audit = { permission: "view-audit", description: "Read the audit", group: "access" };
const loses = { members: 3, gained: [], lost: [{ ...build, members: 3 }] };

function start(answers: Record<string, unknown> = {}): Asked[] {
    const server = serverOf({
        "GET /v2/accountTypes": { entries: [type("a", "Admin"), type("b", "Build"), type("c", "Clerks", true), type("v", "View")] },
        "GET /v2/accountTypes/permissions": [view, build, audit],
        "GET /v2/accountTypes/b/permissions": [view, build],
        "GET /v2/accountTypes/c/permissions": [view, build],
        "GET /v2/accountTypes/v/permissions": [view],
        "GET /v2/accountTypes/a/permissions": [view, build, audit, { permission: "administer", description: "Administer" }],
        "POST /v2/accountTypes/b/preview": loses,
        "POST /v2/accountTypes/c/preview": loses,
        ...answers,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(<AccountTypes />);
    return server.asked;
}

async function choose(name: string, action: string) {
    fireEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
    fireEvent.click(await screen.findByRole("menuitem", { name: action }));
    await screen.findByRole("dialog");
    // What is asked for first is a dialog of its own.
    return screen;
}

const sent = (asked: readonly Asked[], method: string, path: string): unknown[] =>
    asked.filter((each) => each.method === method && each.path === path).map((each) => JSON.parse(each.body ?? "null") as unknown);

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("an account type", () => {
    it("is changed after it was said who loses what by it", async () => {
        const asked = start({ "PATCH /v2/accountTypes/b": type("b", "Build") });
        const dialog = await choose("Build", "Edit…");
        const box = await dialog.findByRole("checkbox", { name: /^Build documents/ });
        expect(box).toHaveProperty("checked", true);
        expect(dialog.queryByRole("textbox", { name: /^Name/ })).toBeNull();
        expect(dialog.getByRole("button", { name: "Save" })).toHaveProperty("disabled", true);
        fireEvent.click(box);
        await dialog.findByText(/3 members lose: Build documents/);
        await waitFor(() =>
            expect(sent(asked, "POST", "/v2/accountTypes/b/preview")).toContainEqual({ permissions: ["view-worksheet"] }),
        );
        expect(sent(asked, "PATCH", "/v2/accountTypes/b")).toEqual([]);
        fireEvent.click(dialog.getByRole("button", { name: "Save" }));
        await screen.findByText("Saved. It holds for everybody from their next click or call.");
        expect(sent(asked, "PATCH", "/v2/accountTypes/b")).toEqual([{ permissions: ["view-worksheet"] }]);
    });
    it("says that nobody is touched when nobody has it, or nothing changes", async () => {
        start({ "POST /v2/accountTypes/b/preview": { members: 0, gained: [audit], lost: [] } });
        const dialog = await choose("Build", "Edit…");
        await dialog.findByText("No active member has this account type.");
        cleanup();
        start({ "POST /v2/accountTypes/b/preview": { members: 3, gained: [], lost: [] } });
        await (await choose("Build", "Edit…")).findByText("No member gains or loses anything.");
    });
    it("is made of a name and what is ticked, by what it is about", async () => {
        const asked = start({ "POST /v2/accountTypes": type("n", "Auditors", true) });
        fireEvent.click(await screen.findByRole("button", { name: "Create account type" }));
        fireEvent.change(await screen.findByRole("textbox", { name: /^Name/ }), { target: { value: " Auditors " } });
        fireEvent.click(within(screen.getByRole("group", { name: "Access" })).getByRole("checkbox"));
        fireEvent.click(screen.getByRole("button", { name: "Create" }));
        await screen.findByText("Auditors can be given to members now.");
        expect(sent(asked, "POST", "/v2/accountTypes")).toEqual([
            { name: "Auditors", description: "", permissions: ["view-audit"] },
        ]);
    });
    it("is copied, Admin without administering", async () => {
        const asked = start({ "POST /v2/accountTypes": type("n", "Copy of Admin", true) });
        const dialog = await choose("Admin", "Make a copy…");
        expect(await dialog.findByDisplayValue("Copy of Admin")).toBeTruthy();
        fireEvent.click(dialog.getByRole("button", { name: "Create" }));
        await waitFor(() =>
            expect(sent(asked, "POST", "/v2/accountTypes")).toEqual([
                {
                    name: "Copy of Admin",
                    description: "About Admin",
                    permissions: ["view-worksheet", "create-worksheet", "view-audit"],
                },
            ]),
        );
    });
    it("keeps what was typed when the server refuses, and shows its sentence", async () => {
        start({ "PATCH /v2/accountTypes/c": refusing("Another account type has this name.", "name") });
        const dialog = await choose("Clerks", "Edit…");
        fireEvent.change(await dialog.findByRole("textbox", { name: /^Name/ }), { target: { value: "View" } });
        fireEvent.click(dialog.getByRole("button", { name: "Save" }));
        await waitFor(() => expect(screen.getAllByText(/Another account type has this name/).length).toBeGreaterThan(0));
        expect(dialog.getByDisplayValue("View")).toBeTruthy();
    });
    it("is deleted after it was said what its members become and lose; never Admins", async () => {
        const asked = start({ "DELETE /v2/accountTypes/c": {} });
        const dialog = await choose("Clerks", "Delete…");
        const heirs = within(dialog.getByRole("combobox", { name: "Its members become" })).getAllByRole("option");
        expect(heirs.map((each) => each.textContent)).toEqual(["Build", "View"]);
        await dialog.findByText(/3 members lose: Build documents/);
        fireEvent.click(dialog.getByRole("button", { name: "Delete" }));
        await screen.findByText("Clerks is deleted.");
        expect(asked.filter((each) => each.method === "DELETE").map((each) => each.path)).toEqual([
            "/v2/accountTypes/c?reassignToAccountTypeId=v",
        ]);
    });
});

describe("Admin and the default types", () => {
    it("offer nothing that the server would refuse", async () => {
        start();
        const offered = async (name: string) => {
            fireEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
            const items = (await screen.findAllByRole("menuitem")).map((each) => each.textContent);
            fireEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
            await waitFor(() => expect(screen.queryByRole("menuitem")).toBeNull());
            return items;
        };
        expect(await offered("Admin")).toEqual(["Show permissions", "Make a copy…"]);
        expect(await offered("View")).toEqual(["Show permissions", "Edit…", "Make a copy…"]);
        expect(await offered("Clerks")).toEqual(["Show permissions", "Edit…", "Make a copy…", "Delete…"]);
    });
});

describe("what is sent", () => {
    it("is only what is different, whatever the order of permissions", () => {
        const before = { name: "A", description: "d", permissions: ["x", "y"] };
        expect(differences(before, { ...before, permissions: ["y", "x"] })).toEqual({});
        expect(differences(before, { ...before, name: "B", permissions: ["x"] })).toEqual({ name: "B", permissions: ["x"] });
        expect([same([], []), same(["x"], ["y"]), same(["x", "y"], ["x"])]).toEqual([true, false, false]);
    });
});
