// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import AuditLog from "../../src/portal/audit/audit-log";
import { invitedBy } from "../../src/portal/people/invited";
import People from "../../src/portal/people/people";
import { dropsMore } from "../../src/portal/settings/days";
import { TeamDrawer } from "../../src/portal/teams/team-drawer";
import { ada } from "./samples";
import { draw, list, serverOf, type Asked } from "./world";

const eve = { ...ada, memberId: "m2", firstName: "Eve", lastName: "New", email: "eve@example.com", lastSeenAt: null };
const mail = {
    mailId: "x",
    kind: "invitation",
    recipient: "eve@example.com",
    state: "failed",
    attempts: 2,
    lastError: "550 No such user",
    createdAt: "2026-01-01T00:00:00.000Z",
    sentAt: null,
};

function serving(answers: Record<string, unknown>): Asked[] {
    const server = serverOf(answers);
    vi.stubGlobal("fetch", server.fetch);
    return server.asked;
}

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("an invitation", () => {
    it("is mailed where the server says so or has no link to show, else it is a link", () => {
        const link = { url: "https://s/set-password#x", expiresAt: "2026-01-02T00:00:00.000Z" };
        expect(invitedBy(link, "e@x")).toEqual({ kind: "link", link: { ...link, email: "e@x" } });
        expect(invitedBy({ ...link, invitation: "link" }, "e@x").kind).toBe("link");
        expect(invitedBy({ invitation: "mailed" }, "e@x")).toEqual({ kind: "mailed", email: "e@x" });
        expect(invitedBy({ ...link, invitation: "mailed" }, "e@x").kind).toBe("mailed");
    });
    it("is sent again to who never came in, and the portal says that it is on its way", async () => {
        const asked = serving({ "GET /v2/members": list(eve), "POST /v2/members/m2/invite": { invitation: "mailed" } });
        draw(<People />);
        fireEvent.click(await screen.findByRole("button", { name: "Actions for Eve New" }));
        fireEvent.click(await screen.findByRole("menuitem", { name: "Invite again…" }));
        const dialog = within(await screen.findByRole("dialog"));
        fireEvent.click(dialog.getByRole("button", { name: "Create link" }));
        await screen.findByText("An invitation is on its way to eve@example.com.");
        expect(screen.queryByRole("dialog")).toBeNull();
        expect(asked.filter((each) => each.method === "POST")).toHaveLength(1);
    });
    it("is a link again where the mail does not come", async () => {
        const link = { invitation: "link", url: "https://s/set-password#x", expiresAt: "2026-01-02T00:00:00.000Z" };
        const asked = serving({ "GET /v2/members": list(eve), "POST /v2/members/m2/invite": link });
        draw(<People />);
        fireEvent.click(await screen.findByRole("button", { name: "Actions for Eve New" }));
        fireEvent.click(await screen.findByRole("menuitem", { name: "Invite again…" }));
        const dialog = within(await screen.findByRole("dialog"));
        fireEvent.click(dialog.getByRole("checkbox", { name: /^Show me the link/ }));
        fireEvent.click(dialog.getByRole("button", { name: "Create link" }));
        await screen.findByText("https://s/set-password#x");
        expect(asked.find((each) => each.method === "POST")?.path).toBe("/v2/members/m2/invite?link=true");
    });
    it("is not asked for a second time when adding somebody mailed it", async () => {
        const asked = serving({
            "GET /v2/accountTypes": { entries: [] },
            "POST /v2/members": { ...eve, invitation: "mailed" },
        });
        draw(<People />);
        fireEvent.click(await screen.findByRole("button", { name: "Invite" }));
        const dialog = within(await screen.findByRole("dialog"));
        const fill = (name: RegExp, value: string) => fireEvent.change(dialog.getByRole("textbox", { name }), { target: { value } });
        fill(/^E-mail/, "eve@example.com");
        fill(/^First name/, "Eve");
        fill(/^Last name/, "New");
        fireEvent.click(dialog.getByRole("button", { name: "Invite" }));
        await screen.findByText("An invitation is on its way to eve@example.com.");
        expect(asked.filter((each) => each.method === "POST").map((each) => each.path)).toEqual(["/v2/members"]);
    });
});

describe("the members of a team", () => {
    it("are made its admins and cease to be by a switch", async () => {
        const asked = serving({
            "GET /v2/teams/t1": { teamId: "t1", name: "Sales", description: null, visibility: null, createdAt: "" },
            "GET /v2/teams/t1/members": list(
                { userId: "m1", isTeamAdmin: true, addedBy: "m1", name: "Ada Admin" },
                { userId: "m2", isTeamAdmin: false, addedBy: "m1", name: "Eve New" },
            ),
            "PATCH /v2/teams/t1/members": {},
        });
        draw(<TeamDrawer teamId="t1" onClose={() => {}} />);
        const of = (name: string) => screen.findByRole("switch", { name: `${name} is an admin of the team` });
        fireEvent.click(await of("Eve New"));
        await waitFor(async () => expect(await of("Ada Admin")).toHaveProperty("disabled", false));
        fireEvent.click(await of("Ada Admin"));
        const sent = () => asked.filter((each) => each.method === "PATCH").map((each) => each.body);
        await waitFor(() => expect(sent()).toEqual(['{"addAdmins":["m2"]}', '{"removeAdmins":["m1"]}']));
    });
});

describe("the mails", () => {
    it("have a tab beside the events where the server sends any, and say why one failed", async () => {
        serving({ "GET /v2/audit": { entries: [] }, "GET /v2/mails": list(mail) });
        draw(<AuditLog />);
        fireEvent.click(await screen.findByRole("tab", { name: "Mails" }));
        await screen.findByText("550 No such user");
        expect(screen.getByText("Failed", { selector: "table *" })).toBeTruthy();
    });
    it("are not spoken of where it sends none", async () => {
        serving({ "GET /v2/audit": { entries: [] } });
        draw(<AuditLog />);
        await screen.findByRole("heading", { name: "No such event" });
        expect(screen.queryByRole("tab")).toBeNull();
    });
});

describe("what the audit keeps", () => {
    it("is dropped earlier by fewer days, and by any number after none", () => {
        expect([dropsMore(null, 30), dropsMore(90, 30), dropsMore(30, 90), dropsMore(30, null), dropsMore(null, null)]).toEqual([
            true,
            true,
            false,
            false,
            false,
        ]);
    });
});
