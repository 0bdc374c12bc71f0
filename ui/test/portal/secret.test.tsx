// @vitest-environment happy-dom
import type { QueryClient } from "@tanstack/react-query";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CredentialsTab } from "../../src/portal/developer/credentials-tab";
import { draw, serverOf, type Asked } from "./world";

const SECRET = "5ec2e75ec2e75ec2e75ec2e7";
const TITLE = "REST API Access Credentials";

let asked: Asked[];
let client: QueryClient;
const writeText = vi.fn(async (_text: string) => {});

const page = () => document.documentElement.outerHTML;
const secretDialog = () => within(screen.getByRole("dialog", { name: TITLE }));

async function create(): Promise<void> {
    fireEvent.click(await screen.findByRole("button", { name: "Create New" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Create client credentials" }));
    fireEvent.change(dialog.getByRole("textbox", { name: /^Name/ }), { target: { value: "My API" } });
    fireEvent.click(dialog.getByRole("button", { name: "Create" }));
    await screen.findByRole("dialog", { name: TITLE });
}

beforeEach(() => {
    vi.stubGlobal("IntersectionObserver", undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    writeText.mockClear();
    const server = serverOf({
        "POST /v2/credentials": { clientId: "c0ffee", clientSecret: SECRET, secretId: "s" },
        "POST /v2/auth/token": { access_token: "a", refresh_token: "r", expires_in: 3600 },
        "POST /v2/auth/revoke": {},
    });
    asked = server.asked;
    vi.stubGlobal("fetch", server.fetch);
    client = draw(<CredentialsTab />);
});

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("the dialog of a new secret", () => {
    it("has the secret in the page only while it is shown, and nowhere once it is closed", async () => {
        await create();
        expect(page()).not.toContain(SECRET);
        fireEvent.click(secretDialog().getByRole("button", { name: "Show Client secret" }));
        expect(page()).toContain(SECRET);
        fireEvent.click(secretDialog().getByRole("checkbox", { name: "I have stored the secret" }));
        fireEvent.click(secretDialog().getByRole("button", { name: "Done" }));
        expect(screen.queryByRole("dialog")).toBeNull();
        expect(page()).not.toContain(SECRET);
        const cached = JSON.stringify([
            client
                .getQueryCache()
                .getAll()
                .map((query) => query.state),
            client.getMutationCache().getAll(),
        ]);
        expect(cached).not.toContain(SECRET);
        expect(
            location.href +
                JSON.stringify(history.state) +
                JSON.stringify({ ...localStorage }) +
                JSON.stringify({ ...sessionStorage }),
        ).not.toContain(SECRET);
    });
    it("is closed by neither Escape nor a click outside nor Back", async () => {
        await create();
        const dialog = screen.getByRole("dialog", { name: TITLE });
        fireEvent.keyDown(dialog, { key: "Escape" });
        fireEvent(dialog, new Event("cancel", { cancelable: true }));
        fireEvent.click(document.body);
        fireEvent.click(dialog);
        fireEvent(window, new PopStateEvent("popstate"));
        expect(screen.getByRole("dialog", { name: TITLE })).toBe(dialog);
        expect(within(dialog).queryByRole("button", { name: "Close" })).toBeNull();
    });
    it("asks before the page is left, until the secret is stored", async () => {
        await create();
        const leave = () => fireEvent(window, new Event("beforeunload", { cancelable: true }));
        expect(leave()).toBe(false);
        fireEvent.click(secretDialog().getByRole("checkbox", { name: "I have stored the secret" }));
        expect(leave()).toBe(true);
    });
    it("lets go once the secret was copied", async () => {
        await create();
        const done = secretDialog().getByRole("button", { name: "Done" });
        expect(done).toHaveProperty("disabled", true);
        fireEvent.click(secretDialog().getByRole("button", { name: "Copy Client secret" }));
        await waitFor(() => expect(done).toHaveProperty("disabled", false));
        expect(writeText).toHaveBeenCalledWith(SECRET);
    });
    it("does not take a copied client ID for a stored secret", async () => {
        await create();
        fireEvent.click(secretDialog().getByRole("button", { name: "Copy client ID" }));
        await waitFor(() => expect(writeText).toHaveBeenCalledWith("c0ffee"));
        expect(secretDialog().getByRole("button", { name: "Done" })).toHaveProperty("disabled", true);
    });
    it("hands both over as environment variables", async () => {
        await create();
        fireEvent.click(secretDialog().getByRole("button", { name: "Copy both as .env" }));
        await waitFor(() =>
            expect(writeText).toHaveBeenCalledWith(
                `SIGNET_URL=https://signet.example\nCLIENT_ID=c0ffee\nCLIENT_SECRET=${SECRET}\n`,
            ),
        );
    });
    it("really tries the credentials, and gives the token back", async () => {
        await create();
        fireEvent.click(secretDialog().getByRole("button", { name: "Test these credentials" }));
        await screen.findByText("Token issued, expires in 1 hour, acts as Ada Admin");
        const posted = asked.filter((each) => each.path.startsWith("/v2/auth")).map((each) => [each.path, each.body]);
        expect(posted).toEqual([
            ["/v2/auth/token", "grant_type=client_credentials"],
            ["/v2/auth/revoke", "token=r"],
        ]);
    });
});
