import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = process.cwd();

describe("this folder", () => {
    it("names no registry in its lock file", () => {
        expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toContain('"resolved"');
    });
    it("pins every dependency to one version", () => {
        const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
        for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    });
    it("makes no markup from text and evaluates nothing; all it keeps in the browser is the colours chosen and that the first steps were taken", () => {
        const banned = /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|\beval\(|new Function|localStorage|sessionStorage|document\.cookie/;
        const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
        const found = files.filter((file) => banned.test(readFileSync(join(root, "src", file), "utf8")));
        expect(found.sort()).toEqual([join("portal", "setup", "dismissed.ts"), join("portal", "shell", "theme.ts")]);
    });
    it("lets elements and embed know nothing of a portal", () => {
        const folders = ["src/elements", "src/embed", "src/shared"].filter((folder) => existsSync(join(root, folder)));
        for (const folder of folders) {
            for (const file of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
                if (/\.tsx?$/.test(file)) expect(readFileSync(join(root, folder, file), "utf8")).not.toMatch(/from "(.*portal|react)/);
            }
        }
    });
});
