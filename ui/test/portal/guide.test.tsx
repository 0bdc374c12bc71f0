// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { Document } from "../../src/portal/guide/document";
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
        expect(blocksOf("1. one\n   more\n2. two\n\n7) seven\n\n1.5 is no step")).toEqual([
            { kind: "steps", start: 1, items: ["one more", "two"] },
            { kind: "steps", start: 7, items: ["seven"] },
            { kind: "text", text: "1.5 is no step" },
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
    it("is stressed between stars and between lines", () => {
        const plain = (text: string) => ({ kind: "plain", text });
        expect(spansOf("*a b* _c_, **_d_**")).toEqual([
            { kind: "stress", spans: [plain("a b")] },
            plain(" "),
            { kind: "stress", spans: [plain("c")] },
            plain(", "),
            { kind: "strong", spans: [{ kind: "stress", spans: [plain("d")] }] },
        ]);
        for (const text of ["2 * 3 * 4", "a_client_id", "* a *", "_ _", "__", "*.example.com", "~_~"]) {
            expect(spansOf(text), text).toEqual([plain(text)]);
        }
    });
    it("shows steps and stress, and what looks like HTML as the text it is", () => {
        draw(<Document blocks={blocksOf("3. do *<b>this</b>*\n4. <img src=x onerror=alert(1)>")} />);
        const list = document.querySelector("ol");
        expect(list?.start).toBe(3);
        expect([...(list?.children ?? [])].map((each) => each.textContent)).toEqual([
            "do <b>this</b>",
            "<img src=x onerror=alert(1)>",
        ]);
        expect(list?.querySelector("em")?.textContent).toBe("<b>this</b>");
        expect(list?.querySelector("b, img")).toBeNull();
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
