// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

document.documentElement.lang = "qps";

const { draw, serverOf } = await import("./world");
const { default: DeveloperAccess } = await import("../../src/portal/developer/developer-access");

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
});
