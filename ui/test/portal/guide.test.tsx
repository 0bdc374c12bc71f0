// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import Guide from "../../src/portal/guide/guide";
import { GUIDES, leadsTo } from "../../src/portal/guide/guides";
import { blocksOf, spansOf } from "../../src/portal/guide/markdown";
import { draw } from "./world";

afterEach(cleanup);

describe("a page of the documentation", () => {
    it("is read block by block", () => {
        const text = "# A\nb\nc\n\n```sh\n# x\n\ny\n```\n- one\n  more\n- two\n\n| h | i |\n|---|---|\n| `1` | 2 |\n";
        expect(blocksOf(text)).toEqual([
            { kind: "heading", level: 1, text: "A" },
            { kind: "text", text: "b c" },
            { kind: "code", language: "sh", text: "# x\n\ny" },
            { kind: "list", items: ["one more", "two"] },
            { kind: "table", head: ["h", "i"], rows: [["`1`", "2"]] },
        ]);
        expect(blocksOf("```\nopen")).toEqual([{ kind: "code", language: "", text: "open" }]);
    });
    it("is read span by span; what is no mark stays text", () => {
        expect(spansOf("a `b` **c `d`** [e](f.md)!")).toEqual([
            { kind: "plain", text: "a " },
            { kind: "code", text: "b" },
            { kind: "plain", text: " " },
            {
                kind: "strong",
                spans: [
                    { kind: "plain", text: "c " },
                    { kind: "code", text: "d" },
                ],
            },
            { kind: "plain", text: " " },
            { kind: "link", href: "f.md", spans: [{ kind: "plain", text: "e" }] },
            { kind: "plain", text: "!" },
        ]);
        expect(spansOf("<b> ** [x] `")).toEqual([{ kind: "plain", text: "<b> ** [x] `" }]);
    });
    it("leads to another that is here, or out by https, and nowhere else", () => {
        expect(leadsTo("../how-to/registered-keys.md")).toEqual({ guide: "registered-keys" });
        expect(leadsTo("https://www.standardwebhooks.com/")).toEqual({ outside: "https://www.standardwebhooks.com/" });
        for (const href of ["javascript:alert(1)", "../../examples/x.py", "http://x", "absent.md", "toString.md"]) {
            expect(leadsTo(href), href).toBeNull();
        }
    });
    it.each(Object.keys(GUIDES))("%s is shown with its heading, its code, and no mark left over", async (name) => {
        draw(<Guide name={name} />);
        await screen.findByRole("heading", { level: 1, name: /^(?!Documentation).+/ });
        expect(screen.getAllByRole("button", { name: "Copy this example" }).length).toBeGreaterThan(0);
        const prose = [...document.querySelectorAll("p, li, td, h2")].map((each) => each.textContent).join("\n");
        expect(prose).not.toMatch(/\*\*|```|\]\(/);
    });
    it("that is none is said to be none", () => {
        draw(<Guide name="constructor" />);
        expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("There is no such page");
    });
});
