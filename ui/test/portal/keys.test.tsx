// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CredentialsTab } from "../../src/portal/developer/credentials-tab";
import { keyBody } from "../../src/portal/developer/add-key-dialog";
import { readJwk } from "../../src/portal/developer/keys";
import { credential } from "./samples";
import { draw, list, refusing, serverOf, type Asked } from "./world";

const PUBLIC = { kty: "EC", crv: "P-256", x: "eA", y: "eQ" };
const PRIVATE = { ...PUBLIC, d: "c2VjcmV0" };
const key = {
    keyId: "k1",
    name: "backend",
    kind: "jwk",
    algorithm: "ES256",
    thumbprint: "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
    jwksUrl: null,
    keysFound: null,
    lastFetchedAt: null,
    lastError: null,
    createdAt: "2026-01-01T00:00:00.000Z",
    createdBy: "m1",
    lastUsedAt: null,
};
const set = {
    ...key,
    keyId: "k2",
    name: "cluster",
    kind: "jwks",
    algorithm: null,
    thumbprint: null,
    jwksUrl: "https://app.example.com/jwks.json",
    keysFound: 2,
    keysSkipped: 1,
    lastFetchedAt: "2026-01-02T00:00:00.000Z",
    lastError: "The address answered 404.",
};

function start(answers: Record<string, unknown> = {}): Asked[] {
    const server = serverOf({
        "GET /v2/credentials/8a2f4e1c": credential,
        "GET /v2/credentials/8a2f4e1c/usage": list(),
        "GET /v2/credentials/8a2f4e1c/keys": list(key, set),
        "GET /v2/audit": { entries: [] },
        ...answers,
    });
    vi.stubGlobal("fetch", server.fetch);
    draw(<CredentialsTab />);
    return server.asked;
}

const posted = (asked: readonly Asked[]): unknown[] =>
    asked.filter((each) => each.method === "POST").map((each) => JSON.parse(each.body ?? "null") as unknown);

async function adding() {
    fireEvent.click(await screen.findByRole("button", { name: "Add a key…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Add a key to Web app" }));
    fireEvent.change(await dialog.findByRole("textbox", { name: /^Name/ }), { target: { value: " backend " } });
    return dialog;
}

beforeEach(() => history.replaceState(null, "", "/?credential=8a2f4e1c"));

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
});

describe("a pasted text", () => {
    it("is a public key, or it is said what else", () => {
        expect(readJwk(` ${JSON.stringify(PUBLIC)}\n`)).toEqual({ jwk: PUBLIC });
        expect(readJwk("  ")).toBeNull();
        expect(readJwk("-----BEGIN PUBLIC KEY-----\nMFk")).toEqual({ flaw: "pem" });
        expect(readJwk(JSON.stringify({ keys: [PUBLIC] }))).toEqual({ flaw: "set" });
        for (const text of ["null", "[]", "{}", '"x"', "{", "MFkw", '{"kty":1}'])
            expect(readJwk(text), text).toHaveProperty("flaw");
    });
    it("is told for a private key in whatever it is wrapped", () => {
        const texts = [
            JSON.stringify(PRIVATE),
            JSON.stringify({ keys: [PUBLIC, PRIVATE] }),
            JSON.stringify([PRIVATE]),
            JSON.stringify({ kty: "oct", k: "c2VjcmV0" }),
            JSON.stringify({ kty: "RSA", n: "bg", e: "AQAB", p: "cA" }),
            `${JSON.stringify(PRIVATE)};`,
            "-----BEGIN EC PRIVATE KEY-----\nMHc",
            "-----BEGIN PRIVATE KEY-----\nMIG",
        ];
        for (const text of texts) expect(readJwk(text), text).toEqual({ flaw: "private" });
    });
    it("is sent only when it is a public key, or an address", () => {
        const draft = { name: " a ", kind: "jwk", jwk: JSON.stringify(PUBLIC), url: " https://x " } as const;
        expect(keyBody(draft)).toEqual({ name: "a", jwk: PUBLIC });
        expect(keyBody({ ...draft, kind: "jwks" })).toEqual({ name: "a", jwksUrl: "https://x" });
        expect(keyBody({ ...draft, jwk: JSON.stringify(PRIVATE) })).toBeNull();
        expect(keyBody({ ...draft, name: " " })).toBeNull();
        expect(keyBody({ ...draft, kind: "jwks", url: "" })).toBeNull();
    });
});

describe("the keys of a credential", () => {
    it("are listed with what they are, what was found at their address, and what went wrong there", async () => {
        start();
        const keys = within(await screen.findByRole("list", { name: "Keys" }));
        expect(keys.getByText("ES256")).toBeTruthy();
        expect(keys.getByText("NzbLsXh8uDCcd-6M…")).toBeTruthy();
        expect(keys.getByText("https://app.example.com/jwks.json")).toBeTruthy();
        expect(keys.getByText(/2 keys found.*1 key there is of no use/)).toBeTruthy();
        expect(keys.getByText("The address answered 404.")).toBeTruthy();
        const how = screen.getByRole("link", { name: "Make a key pair" });
        expect(how.getAttribute("href")).toBe("/admin/guides/registered-keys");
    });
    it("take a public key", async () => {
        const asked = start({ "POST /v2/credentials/8a2f4e1c/keys": { keyId: "k9" } });
        const dialog = await adding();
        const add = dialog.getByRole("button", { name: "Add" });
        expect(add).toHaveProperty("disabled", true);
        fireEvent.change(dialog.getByRole("textbox", { name: /^Public key/ }), { target: { value: JSON.stringify(PUBLIC) } });
        fireEvent.click(add);
        await screen.findByText("backend opens the door now.");
        expect(posted(asked)).toEqual([{ name: "backend", jwk: PUBLIC }]);
    });
    it("never send a private one: it is gone from the field and the page the moment it is pasted", async () => {
        const asked = start();
        const dialog = await adding();
        const field = dialog.getByRole("textbox", { name: /^Public key/ });
        fireEvent.change(field, { target: { value: JSON.stringify(PRIVATE) } });
        await dialog.findByText(/^That was a private key\. It was not sent/);
        expect(field).toHaveProperty("value", "");
        expect(document.documentElement.outerHTML).not.toContain(PRIVATE.d);
        expect(dialog.getByRole("button", { name: "Add" })).toHaveProperty("disabled", true);
        expect(posted(asked)).toEqual([]);
    });
    it("are read from an address, and what the server says against it stands beside it", async () => {
        const sentence = "This address leads to no public host.";
        const asked = start({ "POST /v2/credentials/8a2f4e1c/keys": refusing(sentence, "jwksUrl") });
        const dialog = await adding();
        fireEvent.click(dialog.getByRole("radio", { name: /JWKS URL/ }));
        fireEvent.change(dialog.getByRole("textbox", { name: /^JWKS URL/ }), { target: { value: "https://10.0.0.1/x" } });
        fireEvent.click(dialog.getByRole("button", { name: "Add" }));
        await waitFor(() => expect(dialog.getAllByText(new RegExp(sentence))).toHaveLength(2));
        expect(posted(asked)).toEqual([{ name: "backend", jwksUrl: "https://10.0.0.1/x" }]);
    });
    it("are at most five", async () => {
        start({
            "GET /v2/credentials/8a2f4e1c/keys": list(...[1, 2, 3, 4, 5].map((n) => ({ ...key, keyId: `k${n}`, name: `n${n}` }))),
        });
        await screen.findByText("A credential has at most 5 keys.");
        expect(screen.getByRole("button", { name: "Add a key…" })).toHaveProperty("disabled", true);
    });
    it("are removed after a word on what that does", async () => {
        const asked = start({ "DELETE /v2/credentials/8a2f4e1c/keys/k1": {} });
        fireEvent.click(await screen.findByRole("button", { name: "Remove the key backend" }));
        const dialog = within(await screen.findByRole("dialog", { name: "Remove the key backend" }));
        await dialog.findByText(/^It was never used\./);
        fireEvent.click(dialog.getByRole("button", { name: "Remove" }));
        await screen.findByText("The key backend is removed.");
        expect(asked.filter((each) => each.method === "DELETE")).toHaveLength(1);
    });
    it("keep the last one while there is no secret", async () => {
        start({
            "GET /v2/credentials/8a2f4e1c": { ...credential, secrets: [] },
            "GET /v2/credentials/8a2f4e1c/keys": list(key),
        });
        await screen.findByText(/^The only key of a credential without a secret stays/);
        expect(screen.queryByRole("button", { name: "Remove the key backend" })).toBeNull();
        expect(screen.getByText(/^Without a secret, programs sign an assertion/)).toBeTruthy();
    });
    it("let the last secret end", async () => {
        start();
        await screen.findByRole("button", { name: "End the secret …9f3a now" });
        cleanup();
        start({ "GET /v2/credentials/8a2f4e1c/keys": list() });
        await screen.findByText(/^No public key is registered/);
        expect(screen.queryByRole("button", { name: "End the secret …9f3a now" })).toBeNull();
    });
});

describe("a credential", () => {
    const create = async () => {
        fireEvent.click(await screen.findByRole("button", { name: "Create New" }));
        const dialog = within(await screen.findByRole("dialog", { name: "Create client credentials" }));
        fireEvent.change(await dialog.findByRole("textbox", { name: /^Name/ }), { target: { value: "Robot" } });
        return dialog;
    };
    it("is made without a secret, and shown where its key is added", async () => {
        history.replaceState(null, "", "/");
        const asked = start({ "POST /v2/credentials": { clientId: "8a2f4e1c" } });
        const dialog = await create();
        fireEvent.click(dialog.getByRole("checkbox", { name: /^Without a secret/ }));
        fireEvent.click(dialog.getByRole("button", { name: "Create" }));
        await screen.findByText("Robot is created. Add a public key, so that it can be used.");
        await screen.findByRole("button", { name: "Add a key…" });
        expect(posted(asked)[0]).toMatchObject({ name: "Robot", withoutSecret: true });
        expect(posted(asked)[0]).not.toHaveProperty("impersonate");
    });
    it("says what it means that it acts as others, before and after", async () => {
        start({ "GET /v2/credentials/8a2f4e1c": { ...credential, impersonate: true } });
        await screen.findByText("yes, with the token of an Admin");
        const dialog = await create();
        expect(dialog.getByText(/an access token of an Admin.*kept sealed/)).toBeTruthy();
    });
});

describe("a leak", () => {
    const leak = {
        number: 1,
        at: "2026-10-01T00:00:00.000Z",
        action: "credential.leak",
        subject: "client:8a2f4e1c",
        details: {},
    };
    it("is said on top of the credential, with what to do", async () => {
        const asked = start({ "GET /v2/audit": { entries: [leak] } });
        await screen.findByText("A secret of this credential leaked");
        expect(screen.getByText(/rotate the secret/)).toBeTruthy();
        const about = screen.getByRole("link", { name: "How leaks are found and reported" });
        expect(about.getAttribute("href")).toBe("/admin/guides/secret-shapes");
        expect(asked.map((each) => each.path)).toContain("/v2/audit?action=credential.leak&subject=8a2f4e1c&pageSize=1");
    });
    it("is not asked for by who may not read the audit", async () => {
        const asked = start({ "GET /v2/me": { isAdmin: false, capabilities: ["create-api-keys"], email: "", memberId: "m1" } });
        await screen.findByRole("list", { name: "Keys" });
        expect(asked.some((each) => each.path.startsWith("/v2/audit"))).toBe(false);
    });
});
