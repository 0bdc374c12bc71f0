// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Reason, Rule } from "../../src/portal/api/types";
import Permissions from "../../src/portal/permissions/permissions";
import { marks } from "../../src/portal/permissions/marks";
import { ada, flights } from "./samples";
import { draw, list, serverOf, type Asked } from "./world";

const rules = (...all: Rule[]): Reason[] => all.map((rule) => ({ rule, finding: `Found by ${rule}.` }));
const explanation = {
    memberId: "m1",
    inodeId: "w1",
    action: "edit",
    allowed: false,
    reasons: rules("member-is-active", "object-exists", "owner", "grant", "level"),
};

function start(search: string): Asked[] {
    history.replaceState(null, "", `/admin/permissions${search}`);
    const server = serverOf({
        "GET /v2/members/m1": ada,
        "GET /v2/files": list(flights),
        "GET /v2/files/w1": flights,
        "GET /v2/permissions/explain": explanation,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(<Permissions />);
    return server.asked;
}

const explained = (asked: readonly Asked[]): string[] =>
    asked.map((each) => each.path).filter((path) => path.startsWith("/v2/permissions"));

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("the marks of the rules", () => {
    it("follow the decision, and leave open what another owner does not decide", () => {
        expect(marks(explanation as never)).toEqual(["yes", "yes", "open", "yes", "no"]);
        expect(marks({ allowed: true, reasons: rules("member-is-active", "owner", "account-type") })).toEqual(["yes", "yes", "yes"]);
        expect(marks({ allowed: false, reasons: rules("owner", "account-type") })).toEqual(["yes", "no"]);
        expect(marks({ allowed: false, reasons: [] })).toEqual([]);
    });
});

describe("why somebody can or cannot", () => {
    it("is asked for whom the address names, only once all is chosen and the button pressed", async () => {
        const asked = start("?member=m1");
        const what = await screen.findByRole("combobox", { name: /^With what/ });
        fireEvent.change(what, { target: { value: "Fli" } });
        fireEvent.click(await screen.findByRole("option", { name: /^Flights/ }));
        fireEvent.change(screen.getByRole("combobox", { name: "Does what" }), { target: { value: "edit" } });
        expect(explained(asked)).toEqual([]);
        fireEvent.click(screen.getByRole("button", { name: "Explain" }));
        await screen.findByText("Not allowed");
        expect(explained(asked)).toEqual(["/v2/permissions/explain?memberId=m1&inodeId=w1&action=edit"]);
        expect(location.search).toBe("?member=m1&object=w1&action=edit");
        const steps = within(screen.getByRole("region", { name: "Answer" })).getAllByRole("listitem");
        expect(steps.map((step) => step.textContent)).toEqual([
            "Yes:MemberFound by member-is-active.",
            "Yes:ObjectFound by object-exists.",
            "Goes on:OwnerFound by owner.",
            "Yes:GrantFound by grant.",
            "No:PermissionFound by level.",
        ]);
    });
    it("is answered at once at an address that asks for all of it, and asks nothing for words it does not know", async () => {
        const asked = start("?member=m1&object=w1&action=edit");
        await screen.findByText("Ada Admin cannot do this: Edit.");
        expect(explained(asked)).toHaveLength(1);
        cleanup();
        const none = start("?member=m1&object=w1&action=nonsense");
        await screen.findByRole("button", { name: "Explain" });
        expect(explained(none)).toEqual([]);
    });
});
