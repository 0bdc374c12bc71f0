// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

document.documentElement.lang = "qps";

const { draw, list, serverOf } = await import("./world");
const { default: DeveloperAccess } = await import("../../src/portal/developer/developer-access");
const { default: Notifications } = await import("../../src/portal/notifications/notifications");
const { default: Authentication } = await import("../../src/portal/authentication/authentication");

/** Data and names that are the same in every language. */
const AS_THEY_ARE =
    /^(Web app|8a2f4e1c|Ada Admin|–|\*|\d+ (days?|hours?|months?|minutes?) ago|.*\b(ago|month|yesterday|now)|\[.*\][\s*]*)$/;

function untranslated(): string[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? "";
        const inCode = node.parentElement?.closest("code, style, script");
        if (text !== "" && !inCode && !AS_THEY_ARE.test(text)) found.push(text);
    }
    return found;
}

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("in a language nobody speaks", () => {
    it("Developer Access and its create dialog say nothing in English", async () => {
        vi.stubGlobal("fetch", serverOf({}).fetch);
        draw(<DeveloperAccess />);
        fireEvent.click(await screen.findByRole("button", { name: /^\[Créàté N/ }));
        await screen.findByRole("dialog");
        expect(untranslated()).toEqual([]);
    });
    it("Notifications, and Authentication with its form, say nothing in English", async () => {
        const nothing = { "GET /v2/webhook-endpoints": list(), "GET /v2/identity-providers": list() };
        vi.stubGlobal("fetch", serverOf({ ...nothing, "GET /v3alpha/allowedIps": { entries: [] } }).fetch);
        draw(<Notifications />);
        fireEvent.click(await screen.findByRole("button", { name: /^\[Àdd / }));
        await screen.findByRole("dialog");
        expect(untranslated()).toEqual([]);
        cleanup();
        draw(<Authentication />);
        fireEvent.click(await screen.findByRole("button", { name: /^\[Àdd p/ }));
        await screen.findByRole("dialog");
        expect(untranslated()).toEqual([]);
    });
});
