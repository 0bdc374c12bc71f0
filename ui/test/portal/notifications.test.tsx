// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import Notifications from "../../src/portal/notifications/notifications";
import { webhookChanges } from "../../src/portal/notifications/webhooks";
import { draw, list, refusing, serverOf, type Asked } from "./world";

const hook = {
    webhookId: "w1",
    url: "https://hooks.example.com/signet",
    events: ["credential.leaked", "credential.revoked"],
    enabled: true,
    createdAt: "2026-01-01T00:00:00.000Z",
};
const SECRET = "signet_whsec_abcdefgh";
const NAME = "hooks.example.com/signet";

function start(answers: Record<string, unknown> = {}, tab = ""): Asked[] {
    history.replaceState(null, "", `/${tab}`);
    const server = serverOf({ "GET /v2/webhook-endpoints": list(hook), "GET /v2/deliveries": list(), ...answers });
    vi.stubGlobal("fetch", server.fetch);
    draw(<Notifications />);
    return server.asked;
}

async function choose(name: string, action: string): Promise<void> {
    fireEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
    fireEvent.click(await screen.findByRole("menuitem", { name: action }));
}

const sent = (asked: readonly Asked[], method: string): [string, unknown][] =>
    asked.filter((each) => each.method === method).map((each) => [each.path, JSON.parse(each.body ?? "null") as unknown]);

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("a webhook endpoint", () => {
    it("is added, and its secret is shown once and then nowhere", async () => {
        const asked = start({ "GET /v2/webhook-endpoints": list(), "POST /v2/webhook-endpoints": { ...hook, secret: SECRET } });
        await screen.findByText("No webhook endpoints yet");
        fireEvent.click(screen.getByRole("button", { name: "Add endpoint" }));
        const form = within(await screen.findByRole("dialog", { name: "Add a webhook endpoint" }));
        fireEvent.change(await form.findByRole("textbox", { name: /^URL/ }), { target: { value: ` ${hook.url} ` } });
        fireEvent.click(form.getByRole("checkbox", { name: /^About to expire/ }));
        fireEvent.click(form.getByRole("button", { name: "Add" }));
        const once = within(await screen.findByRole("dialog", { name: "Webhook signing secret" }));
        expect(sent(asked, "POST")).toEqual([
            [
                "/v2/webhook-endpoints",
                { url: hook.url, events: ["credential.unused", "credential.leaked", "credential.revoked"] },
            ],
        ]);
        expect(document.body.textContent).not.toContain(SECRET);
        fireEvent.click(await once.findByRole("button", { name: "Show Signing secret" }));
        expect(document.body.textContent).toContain(SECRET);
        expect(once.getByRole("button", { name: "Done" })).toHaveProperty("disabled", true);
        fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });
        fireEvent.click(once.getByRole("checkbox", { name: "I have stored the secret" }));
        fireEvent.click(once.getByRole("button", { name: "Done" }));
        await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
        expect(document.documentElement.outerHTML).not.toContain(SECRET);
    });
    it("keeps what was typed when the server refuses it, and needs an event", async () => {
        const sentence = "This address may not be reached from here.";
        start({ "POST /v2/webhook-endpoints": refusing(sentence, "url") });
        fireEvent.click(await screen.findByRole("button", { name: "Add endpoint" }));
        const form = within(await screen.findByRole("dialog"));
        fireEvent.change(await form.findByRole("textbox", { name: /^URL/ }), { target: { value: "https://10.0.0.1/" } });
        fireEvent.click(form.getByRole("button", { name: "Add" }));
        await waitFor(() => expect(form.getAllByText(new RegExp(sentence))).toHaveLength(2));
        expect(form.getByDisplayValue("https://10.0.0.1/")).toBeTruthy();
        for (const box of form.getAllByRole("checkbox")) fireEvent.click(box);
        expect(form.getByText("Choose at least one.")).toBeTruthy();
        expect(form.getByRole("button", { name: "Add" })).toHaveProperty("disabled", true);
    });
    it("is changed by what differs, disabled, and deleted", async () => {
        const asked = start({ "PATCH /v2/webhook-endpoints/w1": hook, "DELETE /v2/webhook-endpoints/w1": {} });
        await choose(NAME, "Edit…");
        fireEvent.click(await screen.findByRole("checkbox", { name: /^Revoked/ }));
        fireEvent.click(screen.getByRole("button", { name: "Save" }));
        await screen.findByText("Saved.");
        await choose(NAME, "Disable…");
        fireEvent.click(await screen.findByRole("button", { name: "Disable" }));
        await screen.findByText("The endpoint is disabled.");
        await choose(NAME, "Delete…");
        fireEvent.click(await screen.findByRole("button", { name: "Delete" }));
        await screen.findByText("The endpoint is deleted.");
        expect(sent(asked, "PATCH").map(([, body]) => body)).toEqual([{ events: ["credential.leaked"] }, { enabled: false }]);
        expect(sent(asked, "DELETE")).toHaveLength(1);
    });
    it("gets a new secret beside the old one", async () => {
        start({ "POST /v2/webhook-endpoints/w1/secrets": { ...hook, secret: SECRET } });
        await choose(NAME, "Rotate secret…");
        fireEvent.click(await screen.findByRole("button", { name: "Rotate" }));
        await screen.findByRole("dialog", { name: "Webhook signing secret" });
        expect(await screen.findByText(/^The secret before it signs beside this one for 24 hours/)).toBeTruthy();
    });
    it("has nothing to send where nothing differs, whatever the order", () => {
        expect(webhookChanges(hook, { url: hook.url, events: [...hook.events].reverse() })).toEqual({});
        expect(webhookChanges(hook, { url: "https://x", events: ["a"] })).toEqual({ url: "https://x", events: ["a"] });
    });
});

describe("the deliveries", () => {
    const mail = {
        deliveryId: "d1",
        kind: "credential.leaked",
        channel: "mail",
        to: "ada@example.com",
        state: "sent",
        attempts: 1,
        createdAt: hook.createdAt,
        deliveredAt: hook.createdAt,
    };
    const failed = {
        ...mail,
        deliveryId: "d2",
        channel: "webhook",
        to: hook.url,
        state: "failed",
        attempts: 9,
        lastError: "It answered 503.",
    };
    it("say what went where, and why not; one that was given up is tried again", async () => {
        const asked = start({ "GET /v2/deliveries": list(mail, failed), "POST /v2/deliveries/d2/retry": {} }, "?tab=deliveries");
        await screen.findByText("It answered 503.");
        expect(screen.getByText("by mail")).toBeTruthy();
        fireEvent.click(screen.getByRole("button", { name: "Actions for Leaked, to ada@example.com" }));
        expect(await screen.findByRole("menuitem", { name: /Try again/ })).toHaveProperty("disabled", true);
        fireEvent.click(screen.getByRole("button", { name: "Actions for Leaked, to ada@example.com" }));
        await waitFor(() => expect(screen.queryByRole("menuitem")).toBeNull());
        await choose(`Leaked, to ${hook.url}`, "Try again…");
        fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
        await screen.findByText("It is queued again.");
        expect(sent(asked, "POST")).toEqual([["/v2/deliveries/d2/retry", null]]);
    });
    it("are narrowed by their state, in the address and at the server", async () => {
        const asked = start({ "GET /v2/deliveries": list(mail) }, "?tab=deliveries&state=failed");
        await screen.findByRole("button", { name: "Clear filters" });
        expect(asked.some((each) => each.path.startsWith("/v2/deliveries?state=failed"))).toBe(true);
    });
    it("are none at first, and refused to others", async () => {
        start({}, "?tab=deliveries");
        await screen.findByText("Nobody was told anything yet");
        cleanup();
        const refused = Response.json(
            { requestId: "r", message: "Only Admins see deliveries.", code: "forbidden" },
            { status: 403 },
        );
        start({ "GET /v2/deliveries": refused }, "?tab=deliveries");
        await screen.findByText(/Only Admins see deliveries/);
    });
});
