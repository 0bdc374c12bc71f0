// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CredentialsTab } from "../../src/portal/developer/credentials-tab";
import { credential } from "./samples";
import { draw, serverOf, type Asked } from "./world";

function start(answers: Record<string, unknown> = {}): Asked[] {
    const server = serverOf(answers);
    vi.stubGlobal("fetch", server.fetch);
    draw(<CredentialsTab />);
    return server.asked;
}

async function choose(action: string): Promise<void> {
    fireEvent.click(await screen.findByRole("button", { name: "Actions for Web app" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: action }));
}

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("the list of credentials", () => {
    it("revokes only what was named, and says who used it last", async () => {
        const asked = start({ "DELETE /v2/credentials/8a2f4e1c": {} });
        await choose("Revoke…");
        const dialog = within(await screen.findByRole("dialog", { name: "Revoke Web app" }));
        expect(dialog.getByText(/from 10\.0\.0\.7/)).toBeTruthy();
        const revoke = dialog.getByRole("button", { name: "Revoke" });
        const name = dialog.getByRole("textbox", { name: "Name" });
        fireEvent.change(name, { target: { value: "web app" } });
        expect(revoke).toHaveProperty("disabled", true);
        fireEvent.change(name, { target: { value: "Web app" } });
        fireEvent.click(revoke);
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        expect(asked.filter((each) => each.method === "DELETE")).toHaveLength(1);
        await screen.findByText("Web app is revoked.");
    });
    it("says how many embeds a credential opened lately before it is revoked", async () => {
        const use = { at: "2026-10-01T00:00:00Z", outcome: "ok", address: "", userAgent: "", requestId: "" };
        const opened = { ...use, action: "embed.session-start" };
        const uses = [opened, { ...opened, outcome: "refused" }, { ...use, action: "token.grant" }, opened];
        start({
            "GET /v2/credentials": { entries: [{ ...credential, scopes: ["embed"] }], nextPage: null, total: 1 },
            "GET /v2/credentials/8a2f4e1c/usage": { entries: uses, nextPage: null, total: 4 },
        });
        await choose("Revoke…");
        await screen.findByText(/^It opened 2 embeds lately/);
    });
    it("gives the focus back to the menu a dialog came from", async () => {
        start();
        await choose("Disable…");
        const dialog = await screen.findByRole("dialog", { name: "Disable Web app" });
        fireEvent.keyDown(dialog, { key: "Escape" });
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        expect(document.activeElement?.getAttribute("aria-label")).toBe("Actions for Web app");
    });
    it("has the focus on the way out when a dialog only asks", async () => {
        start();
        await choose("Disable…");
        const dialog = within(await screen.findByRole("dialog", { name: "Disable Web app" }));
        await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole("button", { name: "Cancel" })));
    });
    it("has the focus on the name when a dialog asks for it", async () => {
        start();
        await choose("Revoke…");
        const dialog = within(await screen.findByRole("dialog", { name: "Revoke Web app" }));
        await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole("textbox", { name: "Name" })));
    });
    it("asks before what was typed is thrown away", async () => {
        start();
        await choose("Edit…");
        const dialog = await screen.findByRole("dialog", { name: "Edit Web app" });
        fireEvent.change(within(dialog).getByRole("textbox", { name: /^Name/ }), { target: { value: "Other" } });
        fireEvent.keyDown(dialog, { key: "Escape" });
        expect(within(dialog).getByRole("alert").textContent).toContain("Discard what you typed?");
        fireEvent.click(within(dialog).getByRole("button", { name: "Discard" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    });
    it("rotates with the overlap that was chosen, and shows the new secret", async () => {
        const asked = start({
            "POST /v2/credentials/8a2f4e1c/secrets": {
                clientId: "8a2f4e1c",
                clientSecret: "n3w",
                secretId: "s2",
                oldSecretsEndAt: null,
            },
        });
        await choose("Rotate secret…");
        fireEvent.click(await screen.findByRole("radio", { name: /After 72 hours/ }));
        fireEvent.click(screen.getByRole("button", { name: "Rotate" }));
        await screen.findByRole("dialog", { name: "REST API Access Credentials" });
        expect(asked.find((each) => each.method === "POST")?.body).toBe('{"overlapSeconds":259200}');
    });
    it("shows filters as chips, asks the server with them, and takes them away", async () => {
        history.replaceState(null, "", "/?status=revoked&scope=nonsense");
        const asked = start();
        fireEvent.click(await screen.findByRole("button", { name: /Remove the filter Status/ }));
        await waitFor(() => expect(location.search).toBe("?scope=nonsense"));
        const lists = asked.filter((each) => each.path.startsWith("/v2/credentials?")).map((each) => each.path);
        expect(lists[0]).toBe("/v2/credentials?status=revoked&limit=50");
    });
    it("says what there is to do when there is nothing", async () => {
        start({ "GET /v2/credentials": { entries: [], nextPage: null, total: 0 } });
        await screen.findByRole("heading", { name: "No client credentials yet" });
        expect(screen.getAllByRole("button", { name: "Create New" })).toHaveLength(1);
    });
    it("says why it could not be loaded, and under which request", async () => {
        start({ "GET /v2/credentials": undefined });
        await screen.findByText("This could not be loaded");
        expect(screen.getByText("Request r")).toBeTruthy();
        expect(screen.getByRole("button", { name: "Retry" })).toBeTruthy();
    });
    it("offers nothing but a look at what is revoked", async () => {
        start({
            "GET /v2/credentials": { entries: [{ ...credential, status: "revoked", secrets: [] }], nextPage: null, total: 1 },
        });
        fireEvent.click(await screen.findByRole("button", { name: "Actions for Web app" }));
        expect((await screen.findAllByRole("menuitem")).map((item) => item.textContent)).toEqual(["View details"]);
    });
});
