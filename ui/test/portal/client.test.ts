// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiError, call, get, refusal, signInAddress, withParams } from "../../src/portal/api/client";

const answers = (status: number, body: string) => vi.fn(async () => new Response(body, { status }));

afterEach(() => vi.unstubAllGlobals());

describe("the client of the api", () => {
    it("leaves out parameters without a value", () => {
        expect(withParams("/v2/members", { search: "ä b", page: null, limit: 50, email: "", includeArchived: false })).toBe(
            "/v2/members?search=%C3%A4+b&limit=50&includeArchived=false",
        );
        expect(withParams("/v2/me")).toBe("/v2/me");
    });
    it("says of each call that it is the portal's own, and keeps nothing of the answer", async () => {
        const fetch = answers(200, '{"ok":true}');
        vi.stubGlobal("fetch", fetch);
        await expect(call("POST", "/v2/credentials", { name: "x" })).resolves.toEqual({ ok: true });
        const [path, options] = fetch.mock.calls[0] as unknown as [string, RequestInit];
        expect(path).toBe("/v2/credentials");
        expect(options).toMatchObject({ method: "POST", credentials: "same-origin", cache: "no-store", body: '{"name":"x"}' });
        expect(options.headers).toMatchObject({ "X-Signet-Portal": "1", "Content-Type": "application/json" });
    });
    it("takes an empty body for an empty object", async () => {
        vi.stubGlobal("fetch", answers(200, ""));
        await expect(get("/v2/x")).resolves.toEqual({});
    });
    it("refuses with what the server said, field by field", async () => {
        vi.stubGlobal(
            "fetch",
            answers(
                400,
                '{"requestId":"r","message":"Wrong.","code":"invalid_request","violations":[{"field":"name","message":"Taken."}]}',
            ),
        );
        const problem = await get("/v2/x").catch((failure: unknown) => failure);
        expect(problem).toBeInstanceOf(ApiError);
        expect(problem).toMatchObject({
            status: 400,
            code: "invalid_request",
            message: "Wrong.",
            requestId: "r",
            violations: [{ field: "name", message: "Taken." }],
        });
    });
    it("makes a refusal of any body", () => {
        for (const body of ["", "<html>", "null", "[]", '"text"', '{"violations":"none"}', '{"message":7}']) {
            expect(refusal(502, body)).toMatchObject({
                status: 502,
                code: "unknown",
                message: "HTTP 502",
                requestId: null,
                violations: [],
            });
        }
    });
    it("tells an outage from a refusal", async () => {
        vi.stubGlobal(
            "fetch",
            vi.fn(async () => Promise.reject(new TypeError("network"))),
        );
        await expect(get("/v2/x")).rejects.toMatchObject({ status: 0, code: "offline" });
    });
    it("leads to the sign-in page and back when nobody is signed in any more", async () => {
        vi.stubGlobal("fetch", answers(401, "{}"));
        const assign = vi.spyOn(window.location, "assign").mockImplementation(() => {});
        let settled = false;
        void get("/v2/me").finally(() => (settled = true));
        await vi.waitFor(() => expect(assign).toHaveBeenCalledOnce());
        expect(settled).toBe(false);
        expect(signInAddress({ pathname: "/admin/people", search: "?page=2&x=1" })).toBe(
            "/login?next=%2Fadmin%2Fpeople%3Fpage%3D2%26x%3D1",
        );
    });
});
