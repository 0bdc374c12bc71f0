// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import Home from "../../src/portal/home/home";
import { credential } from "./samples";
import { draw, list, serverOf, type Asked } from "./world";

const FRESH = { "GET /v2/credentials": list(), "GET /v2/workbooks": list(), "GET /v2/connections": list() };

function start(answers: Record<string, unknown>): Asked[] {
    const server = serverOf(answers);
    vi.stubGlobal("fetch", server.fetch);
    draw(
        <Suspense>
            <Home />
        </Suspense>,
    );
    return server.asked;
}

afterEach(() => {
    cleanup();
    localStorage.clear();
    vi.unstubAllGlobals();
});

describe("the first steps", () => {
    it("name the organization, show the address and the sample, and lead to the checklist", async () => {
        const asked = start({
            ...FRESH,
            "PATCH /v2/organization": {},
            "GET /v2/connections": list({ connectionId: "c", name: "Sample data", type: "duckdb", isSample: true, createdAt: "" }),
        });
        const dialog = within(await screen.findByRole("dialog", { name: "Set up Signet" }));
        fireEvent.change(dialog.getByRole("textbox", { name: /^Organization name/ }), { target: { value: "Acme" } });
        fireEvent.change(dialog.getByRole("combobox", { name: /^Time zone/ }), { target: { value: "Europe/Berlin" } });
        fireEvent.click(dialog.getByRole("button", { name: "Next" }));
        await dialog.findByText("https://signet.example");
        expect(dialog.getByText(/^You came by/)).toBeTruthy();
        expect(asked.find((each) => each.method === "PATCH")?.body).toBe('{"name":"Acme","timezone":"Europe/Berlin"}');
        const next = dialog.getByRole("button", { name: "Next" });
        await waitFor(() => expect(next).toHaveProperty("disabled", false));
        fireEvent.click(next);
        await dialog.findByText("Sample data");
        fireEvent.click(dialog.getByRole("button", { name: "Finish" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        await screen.findByRole("heading", { name: "Set up" });
    });
    it("are skipped for good", async () => {
        const asked = start(FRESH);
        fireEvent.click(await screen.findByRole("button", { name: "Skip" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        expect(asked.some((each) => each.method !== "GET")).toBe(false);
        cleanup();
        start(FRESH);
        await screen.findByRole("heading", { name: "Set up" });
        expect(screen.queryByRole("dialog")).toBeNull();
    });
    it("are not shown where a credential was ever made", async () => {
        const asked = start({ ...FRESH, "GET /v2/credentials": list(credential) });
        await screen.findByRole("heading", { name: "Set up" });
        expect(asked.some((each) => each.path === "/v2/credentials?status=all&limit=1")).toBe(true);
        expect(screen.queryByRole("dialog")).toBeNull();
    });
});
