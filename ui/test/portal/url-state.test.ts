// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { auditParams, bound } from "../../src/portal/audit/filters";
import { readOrder, writeOrder } from "../../src/portal/kit/listing/order";
import type { Column } from "../../src/portal/kit/listing/types";
import { allowed, changed, pageNumber } from "../../src/portal/kit/url-state";

describe("the state in the address", () => {
    it("changes what it is told and keeps the rest", () => {
        expect(changed("status=active&tab=x", { scope: "embed" })).toBe("status=active&tab=x&scope=embed");
        expect(changed("status=active&scope=api", { status: null, scope: "" })).toBe("");
    });
    it("goes to the first page when a filter changes, and only then", () => {
        expect(changed("page=7&status=active", { status: "revoked" })).toBe("status=revoked");
        expect(changed("page=7&status=active", { page: "8" })).toBe("page=8&status=active");
    });
    it("reads a page from any address", () => {
        expect(["page=3", "", "page=0", "page=-1", "page=x", "page=1e99", "page=2.5"].map(pageNumber)).toEqual([
            3, 1, 1, 1, 1, 1, 1,
        ]);
    });
    it("lets through only the words a filter knows", () => {
        expect(allowed("active", ["active", "revoked"])).toBe("active");
        expect(allowed("<script>", ["active", "revoked"])).toBeNull();
        expect(allowed("any text")).toBe("any text");
        expect(allowed("x".repeat(201))).toBeNull();
    });
});

describe("the order of a list", () => {
    const columns: readonly Column<unknown>[] = [
        { id: "name", label: "Name", cell: () => null, sort: "name" },
        { id: "used", label: "Last used", cell: () => null, sort: "lastUsedAt" },
        { id: "plain", label: "Plain", cell: () => null },
    ];
    it("is read from the address and written as the server takes it", () => {
        expect(readOrder("-lastUsedAt", columns)).toEqual({ field: "lastUsedAt", descending: true });
        expect(readOrder("name", columns)).toEqual({ field: "name", descending: false });
        expect(writeOrder({ field: "lastUsedAt", descending: true })).toBe("-lastUsedAt");
    });
    it("knows no field that orders no column", () => {
        expect(["plain", "used", "other", "", "-", null].map((text) => readOrder(text, columns))).toEqual(Array(6).fill(null));
    });
});

describe("the filters of the audit", () => {
    const from = (query: string) => ({
        get: (name: string, words?: readonly string[]) => allowed(new URLSearchParams(query).get(name), words),
    });
    it("turn days into moments, and nonsense into nothing", () => {
        expect(bound("2026-10-02", "first")).toBe("2026-10-02T00:00:00.000Z");
        expect(bound("2026-10-02", "last")).toBe("2026-10-02T23:59:59.999Z");
        expect([bound(null, "first"), bound("soon", "first"), bound("2026-99-99", "last")]).toEqual([null, null, null]);
    });
    it("stand on their family until another is chosen", () => {
        expect(auditParams(from(""), "credential.")["action"]).toBe("credential.");
        expect(auditParams(from("action=token."), "credential.")["action"]).toBe("token.");
        expect(auditParams(from("action=nonsense"), undefined)["action"]).toBeNull();
    });
});
