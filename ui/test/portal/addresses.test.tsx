// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import Authentication from "../../src/portal/authentication/authentication";
import { entriesOf, withLine } from "../../src/portal/authentication/entries";
import { office } from "./samples";
import { draw, list, refusing, serverOf, type Asked } from "./world";

const session = { sessionId: "s", memberId: "m1", memberName: "Ada", since: "", until: "", userAgent: "" };

function start(answers: Record<string, unknown> = {}): Asked[] {
    const server = serverOf({
        "GET /v3alpha/allowedIps": { entries: [office] },
        "GET /v2/sessions": list({ ...session, address: "192.0.2.1", current: false }, { ...session, address: "192.0.2.7", current: true }),
        ...answers,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(<Authentication />);
    return server.asked;
}

const sent = (asked: readonly Asked[], verb: string): unknown[] =>
    asked.filter((each) => each.path.endsWith(verb)).map((each) => JSON.parse(each.body ?? "null") as unknown);

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("the allowed addresses", () => {
    it("are listed beside the address one comes from", async () => {
        start();
        await screen.findByText("10.0.0.0/8");
        expect(await screen.findByText("192.0.2.7")).toBeTruthy();
        expect(screen.getByText("API and portal")).toBeTruthy();
    });
    it("are added together, each with its scope and description, one's own among them", async () => {
        const asked = start({ "POST /v3alpha/allowedIps:batchCreate": { entries: [] } });
        await screen.findByText("192.0.2.7");
        fireEvent.click(await screen.findByRole("button", { name: "Add addresses" }));
        const dialog = within(await screen.findByRole("dialog"));
        expect(dialog.getByRole("button", { name: "Add" })).toHaveProperty("disabled", true);
        fireEvent.change(dialog.getByRole("textbox", { name: /^Address or network/ }), { target: { value: " 10.1.0.0/16 " } });
        fireEvent.change(dialog.getByRole("combobox", { name: "What is reached" }), { target: { value: "ui" } });
        fireEvent.change(dialog.getByRole("textbox", { name: "Description" }), { target: { value: "Office" } });
        fireEvent.click(dialog.getByRole("button", { name: "Add your own address, 192.0.2.7" }));
        fireEvent.click(dialog.getByRole("button", { name: "Add" }));
        await screen.findByText("2 addresses are added.");
        expect(sent(asked, ":batchCreate")).toEqual([
            { entries: [{ ip: "10.1.0.0/16", scope: "ui", description: "Office" }, { ip: "192.0.2.7", scope: "both" }] },
        ]);
    });
    it("stay as they are when one would be locked out, and the server's sentence is shown once", async () => {
        const sentence = "This would lock you out: let an entry contain your own address, 192.0.2.7.";
        start({ "POST /v3alpha/allowedIps:batchDelete": refusing(sentence, "entries") });
        fireEvent.click(await screen.findByRole("button", { name: "Actions for 10.0.0.0/8" }));
        fireEvent.click(await screen.findByRole("menuitem", { name: "Remove…" }));
        fireEvent.click(await screen.findByRole("button", { name: "Remove" }));
        await waitFor(() => expect(screen.getAllByText(new RegExp(sentence))).toHaveLength(1));
        expect(screen.getByRole("dialog")).toBeTruthy();
    });
    it("are sent trimmed and without an empty description", () => {
        expect(entriesOf(withLine([], " ::1 "))).toEqual([{ ip: "::1", scope: "both" }]);
        expect(withLine(withLine([])).map((each) => each.key)).toEqual([1, 2]);
    });
});
