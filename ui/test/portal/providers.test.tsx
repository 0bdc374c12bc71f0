// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import Authentication from "../../src/portal/authentication/authentication";
import { draftOf, NEW_PROVIDER, providerBody, providerChanges, withGroup } from "../../src/portal/authentication/providers";
import { EditMemberDialog } from "../../src/portal/people/edit-member-dialog";
import GeneralSettings from "../../src/portal/settings/general-settings";
import { ada, organization } from "./samples";
import { draw, list, refusing, serverOf, type Asked } from "./world";

const staff = {
    providerId: "p1",
    name: "Company",
    issuer: "https://id.example.com",
    clientId: "signet",
    hasClientSecret: true,
    enabled: true,
    required: true,
    createMembers: true,
    defaultAccountTypeId: "v",
    groupsClaim: "groups",
    groupTeams: { sales: "t1" },
    createdAt: "2026-01-01T00:00:00.000Z",
};
const type = (accountTypeId: string, accountTypeName: string) => ({
    accountTypeId,
    accountTypeName,
    description: "",
    isCustom: false,
});
const ANSWERS = {
    "GET /v3alpha/allowedIps": { entries: [] },
    "GET /v2/sessions": list(),
    "GET /v2/accountTypes": { entries: [type("a", "Admin"), type("b", "Build"), type("v", "View")] },
    "GET /v2/teams": list({ teamId: "t1", name: "Sales" }, { teamId: "t2", name: "Finance" }),
    "GET /v2/identity-providers": list(staff),
};

function start(answers: Record<string, unknown> = {}, page = <Authentication />): Asked[] {
    const server = serverOf({ ...ANSWERS, ...answers });
    vi.stubGlobal("fetch", server.fetch);
    draw(page);
    return server.asked;
}

async function choose(action: string) {
    fireEvent.click(await screen.findByRole("button", { name: "Actions for Company" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: action }));
    return within(await screen.findByRole("dialog"));
}

const bodies = (asked: readonly Asked[], method: string): unknown[] =>
    asked.filter((each) => each.method === method).map((each) => JSON.parse(each.body ?? "null") as unknown);

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("identity providers", () => {
    it("are listed beside the address they send people back to", async () => {
        start();
        await screen.findByText("https://id.example.com");
        expect(await screen.findByText("https://signet.example/login/oidc/callback")).toBeTruthy();
        expect(screen.getByText("Required")).toBeTruthy();
    });
    it("are said to be not available where the server has none, and the rest of the page stays", async () => {
        for (const status of [404, 501]) {
            const absent = Response.json({ requestId: "r", message: "Absent.", code: "not_found" }, { status });
            start({ "GET /v2/identity-providers": absent });
            await screen.findByText("Signing in with a provider is not available");
            await screen.findByText("Every address is allowed");
            cleanup();
        }
    }, 60_000);
    it("are added with the groups that are teams; the secret is write-only", async () => {
        const asked = start({ "GET /v2/identity-providers": list(), "POST /v2/identity-providers": staff });
        fireEvent.click(await screen.findByRole("button", { name: "Add provider" }));
        const form = within(await screen.findByRole("dialog", { name: "Add an identity provider" }));
        const add = form.getByRole("button", { name: "Add" });
        fireEvent.change(await form.findByRole("textbox", { name: /^Name/ }), { target: { value: "Company" } });
        fireEvent.change(form.getByRole("textbox", { name: /^Issuer/ }), { target: { value: " https://id.example.com " } });
        expect(add).toHaveProperty("disabled", true);
        fireEvent.change(form.getByRole("textbox", { name: /^Client ID/ }), { target: { value: "signet" } });
        fireEvent.change(form.getByLabelText("Client secret"), { target: { value: "s3cret" } });
        fireEvent.click(form.getByRole("checkbox", { name: /^Newcomers become members/ }));
        await waitFor(() => expect(form.getAllByRole("option").map((each) => each.textContent)).toContain("View"));
        const types = form.getByRole("combobox", { name: "Account type of newcomers" });
        expect(within(types).queryByRole("option", { name: "Admin" })).toBeNull();
        fireEvent.change(types, { target: { value: "v" } });
        fireEvent.change(form.getByRole("textbox", { name: /^Claim/ }), { target: { value: "groups" } });
        const another = await form.findByRole("button", { name: "Add a group" });
        await waitFor(() => expect(another).toHaveProperty("disabled", false));
        fireEvent.click(another);
        fireEvent.change(form.getByRole("textbox", { name: /^Group/ }), { target: { value: "sales" } });
        fireEvent.click(add);
        await screen.findByText("Company is saved.");
        expect(bodies(asked, "POST")).toEqual([
            {
                name: "Company",
                issuer: "https://id.example.com",
                clientId: "signet",
                clientSecret: "s3cret",
                enabled: true,
                required: false,
                createMembers: true,
                defaultAccountTypeId: "v",
                groupsClaim: "groups",
                groupTeams: { sales: "t1" },
            },
        ]);
    });
    it("warn of being required, and send only what differs", async () => {
        const asked = start({
            "GET /v2/identity-providers": list({ ...staff, required: false }),
            "PATCH /v2/identity-providers/p1": staff,
        });
        const form = await choose("Edit…");
        fireEvent.click(await form.findByRole("checkbox", { name: /^Required/ }));
        await form.findByText("If the provider fails, only Admins with a password get in");
        fireEvent.click(form.getByRole("button", { name: "Save" }));
        await screen.findByText("Company is saved.");
        expect(bodies(asked, "PATCH")).toEqual([{ required: true }]);
    });
    it("lose their secret only when that is ticked, and say what another issuer does", async () => {
        const asked = start({ "PATCH /v2/identity-providers/p1": staff });
        const form = await choose("Edit…");
        fireEvent.change(await form.findByRole("textbox", { name: /^Issuer/ }), { target: { value: "https://other.example" } });
        form.getByText(/^With another issuer it is forgotten/);
        fireEvent.change(form.getByRole("textbox", { name: /^Issuer/ }), { target: { value: staff.issuer } });
        fireEvent.click(form.getByRole("checkbox", { name: /^Take the client secret away/ }));
        fireEvent.click(form.getByRole("button", { name: "Save" }));
        await screen.findByText("Company is saved.");
        expect(bodies(asked, "PATCH")).toEqual([{ clientSecret: null }]);
    });
    it("show what the server says against a field", async () => {
        start({ "PATCH /v2/identity-providers/p1": refusing("This is no https address.", "issuer") });
        const form = await choose("Edit…");
        fireEvent.change(await form.findByRole("textbox", { name: /^Issuer/ }), { target: { value: "x" } });
        fireEvent.click(form.getByRole("button", { name: "Save" }));
        await waitFor(() => expect(form.getAllByText(/This is no https address/)).toHaveLength(2));
    });
    it("are tested step by step", async () => {
        const steps = [
            { name: "discovery", result: "ok", found: "Found." },
            { name: "issuer", result: "failed", found: "It calls itself otherwise." },
        ];
        start({ "POST /v2/identity-providers/p1/test": { ok: false, steps } });
        const dialog = await choose("Test…");
        await dialog.findByText("It does not work");
        expect(dialog.getByText("It calls itself otherwise.")).toBeTruthy();
        expect(dialog.getByText("Discovery")).toBeTruthy();
    });
    it("are deleted by name", async () => {
        const asked = start({ "DELETE /v2/identity-providers/p1": {} });
        const dialog = await choose("Delete…");
        await dialog.findByText(/passwords work again/);
        fireEvent.change(dialog.getByRole("textbox", { name: "Name" }), { target: { value: "Company" } });
        fireEvent.click(dialog.getByRole("button", { name: "Delete" }));
        await screen.findByText("Company is deleted.");
        expect(bodies(asked, "DELETE")).toHaveLength(1);
    });
});

describe("a provider on the wire", () => {
    it("has no secret unless one was typed, and no groups without their claim", () => {
        expect(providerBody({ ...NEW_PROVIDER, groups: withGroup([], "t1") })).toMatchObject({
            groupsClaim: null,
            groupTeams: {},
        });
        expect(providerBody(NEW_PROVIDER)).not.toHaveProperty("clientSecret");
        const before = draftOf(staff);
        expect(providerChanges(before, before)).toEqual({});
        expect(providerChanges(before, { ...before, clientSecret: "n", groups: [] })).toEqual({
            clientSecret: "n",
            groupTeams: {},
        });
        expect(withGroup(withGroup([], "a"), "b").map((each) => each.key)).toEqual([0, 1]);
    });
});

describe("a password beside a provider", () => {
    const edit = (member = ada) => <EditMemberDialog member={member} onClose={() => {}} />;
    it("is allowed to Admins, where a provider is required", async () => {
        const asked = start({ "PATCH /v2/members/m1": ada }, edit());
        fireEvent.click(await screen.findByRole("checkbox", { name: /^May sign in with a password/ }));
        fireEvent.click(screen.getByRole("button", { name: "Save" }));
        await waitFor(() => expect(bodies(asked, "PATCH")).toEqual([{ localSignIn: true }]));
    });
    it("is not asked about otherwise", async () => {
        const without = async (answers: Record<string, unknown>, page: ReturnType<typeof edit>) => {
            const asked = start(answers, page);
            await waitFor(() => expect(asked.some((each) => each.path.startsWith("/v2/identity-providers"))).toBe(true));
            await screen.findByRole("combobox", { name: /^Account type/ });
            expect(screen.queryByRole("checkbox")).toBeNull();
            cleanup();
        };
        await without({}, edit({ ...ada, memberType: "View" }));
        await without({ "GET /v2/identity-providers": list({ ...staff, enabled: false }) }, edit());
        await without({ "GET /v2/identity-providers": Response.json({}, { status: 404 }) }, edit());
    });
});

describe("features of the organization", () => {
    it.each([
        [/^Accept embed tickets/, { jwtBearer: true }],
        [/^Public embeds/, { publicEmbeds: true }],
        [/^URLs signed as a whole/, { legacyEmbedUrls: false }],
    ])("are switched one by one: %s", async (name, change) => {
        const asked = start(
            { "GET /v2/organization": organization, "PATCH /v2/organization": {} },
            <GeneralSettings />,
        );
        fireEvent.click(await screen.findByRole("switch", { name }));
        await screen.findByText("Saved.");
        expect(bodies(asked, "PATCH")).toEqual([change]);
    });
});
