// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../src/portal/audit/filters";
import { en } from "../../src/portal/i18n/en";
import { pseudo, strange } from "../../src/portal/i18n/pseudo";
import { count, t } from "../../src/portal/i18n/text";

const root = join(process.cwd(), "src/portal");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes("i18n"),
);
const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the catalogue", () => {
    it("holds no sentence that nobody says", () => {
        const all = sources.map((source) => source.text).join("\n");
        const said = (key: string): boolean => {
            if (all.includes(`"${key}"`) || all.includes(`"${key.replace(/\.(one|other)$/, "")}"`)) return true;
            return [...all.matchAll(/`([\w.-]+)\$\{[^}]+\}([\w.-]*)`/g)].some(
                ([, start, end]) =>
                    key.startsWith(start ?? "") && key.endsWith(end ?? "") && key.length > (start + (end ?? "")).length,
            );
        };
        expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
    });
    it("has both forms wherever something is counted", () => {
        const keys = Object.keys(en);
        const stems = (form: string) => keys.filter((key) => key.endsWith(form)).map((key) => key.slice(0, -form.length));
        expect(stems(".one").filter((stem) => keys.includes(`${stem}.other`))).toEqual(stems(".other"));
    });
    it("names every family of events", () => {
        for (const family of FAMILIES) expect(t(`audit.family.${family}`)).not.toBe("");
    });
    it("is the only place with sentences: none stands between tags or in a label", () => {
        const between = />\s*[A-Z][a-z]+ [a-z][\w ,.']*\s*</;
        const labels = /(aria-label|title|label|placeholder|verb)="[^"]+"/;
        expect(sources.filter(({ text }) => between.test(text) || labels.test(text)).map(({ file }) => file)).toEqual([]);
    });
});

describe("sentences", () => {
    it("are filled, and keep a hole nobody fills", () => {
        expect(t("kit.actions-for", { name: "{x}" })).toBe("Actions for {x}");
        expect(t("kit.actions-for")).toBe("Actions for {name}");
    });
    it("count", () => {
        expect([1, 2, 1234].map((number) => count("credential.times", number))).toEqual(["1 time", "2 times", "1,234 times"]);
    });
});

describe("the pseudo-locale", () => {
    it("changes every sentence, makes it longer, and keeps its holes", () => {
        const other = pseudo(en);
        for (const [key, text] of Object.entries(en)) {
            const changed = other[key as keyof typeof en];
            expect(changed.startsWith("[") && changed.endsWith("]"), key).toBe(true);
            expect(changed.length).toBeGreaterThan(text.length * 1.3);
            expect(holes(changed)).toEqual(holes(text));
        }
    });
    it("keeps what is filled in as it is", () => {
        expect(strange("Edit {name}")).toBe("[Édît {name}····]");
    });
});
