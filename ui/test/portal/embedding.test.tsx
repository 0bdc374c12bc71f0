// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EmbedWorkbook } from "../../src/portal/embedding/embed-workbook";
import { tabAt } from "../../src/portal/embedding/key-tabs";
import Sandbox from "../../src/portal/embedding/sandbox";
import { EmbedsTab } from "../../src/portal/embedding/embeds-tab";
import { ExplainTab } from "../../src/portal/embedding/explain-tab";
import { ThemesTab } from "../../src/portal/embedding/themes-tab";
import { credential, me, organization } from "./samples";
import { draw, list, serverOf, type Asked } from "./world";

const sales = {
    workbookId: "w1",
    workbookUrlId: "W1",
    name: "Sales",
    url: "https://signet.example/acme/workbook/Sales-W1",
    path: "",
    publishedVersion: 3,
    latestVersion: 3,
    updatedAt: "2026-01-01T00:00:00.000Z",
};
const embedding = { ...credential, clientId: "c0ffee", name: "Web app embed", scopes: ["embed"] };
const path = {
    embedId: "1-a",
    embedUrl: "https://signet.example/embed/1-a",
    public: false,
    sourceType: "page",
    sourceId: "p1",
    sourceName: "Overview",
    allowsTags: true,
};
const explanation = {
    form: "jwt",
    opens: false,
    rules: [
        { rule: "SIGNATURE", verdict: "passed", sentence: "The signature is good.", fix: null },
        { rule: "EXPIRED", verdict: "failed", sentence: "It ended an hour ago.", fix: "Sign a new one." },
    ],
    header: { alg: "HS256", kid: "c0ffee" },
    claims: { sub: "pat@example.com" },
    endsAt: "2026-01-01T00:00:00.000Z",
    used: false,
    ignoredParameters: [":view_id"],
    credential: { clientId: "c0ffee", name: "Web app embed" },
};
const ANSWERS = {
    "GET /v2/credentials": list(embedding),
    "GET /v2/workbooks/w1": sales,
    "GET /v2/workbooks/w1/pages": list({ pageId: "p1", name: "Overview" }, { pageId: "p2", name: "Notes", hidden: true }),
    "GET /v2/workbooks/w1/pages/p1/elements": list(
        { elementId: "e1", name: "Revenue", type: "visualization" },
        { elementId: "e2", name: "Region", type: "control" },
    ),
    "GET /v2/workbooks/w1/embeds": list(path),
    "GET /v2/workbooks/w1/changes": { sentence: "1 element changed", pages: [{}] },
    "GET /v2/grants": list({ grantId: "g1", teamId: "t1", permission: "view" }),
    "GET /v2/teams": list({ teamId: "t1", name: "Sales_People" }),
    "GET /v2/themes": { entries: [{ name: "Harvest", base: "Light", colors: {}, font: null, radius: null }] },
    "GET /v2/embeds/legacyUsage": { ...list(), deprecatedOn: "2025-08-01", endsOn: "2027-01-01" },
    "GET /v2/embeds/preview-origin": { origin: null },
    "GET /v2/accountTypes": { entries: [] },
    "GET /v2/files": list(),
    "POST /v2/embeds/explain": explanation,
};

function start(page: React.ReactNode, answers: Record<string, unknown> = {}): Asked[] {
    const server = serverOf({ ...ANSWERS, ...answers });
    vi.stubGlobal("fetch", server.fetch);
    draw(page);
    return server.asked;
}

const modal = <EmbedWorkbook workbookId="w1" name="Sales" onClose={() => undefined} />;
const sent = (asked: readonly Asked[], path: string): unknown[] =>
    asked.filter((each) => each.path === path && each.method !== "GET").map((each) => JSON.parse(each.body ?? "null") as unknown);

beforeEach(() => history.replaceState(null, "", "/"));
afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

describe("the dialog to embed a workbook", () => {
    it("begins with tokens: address, teams, draft, and code with one's own names in it", async () => {
        start(modal);
        const address = within(await screen.findByRole("group", { name: "Address" }));
        expect(address.getByText(sales.url)).toBeTruthy();
        expect(address.getByRole("link", { name: "Test" }).getAttribute("href")).toBe(
            "/embedding/sandbox#workbookId=w1&clientId=c0ffee",
        );
        await screen.findByText("Shared with teams: Sales_People (Can view).");
        await screen.findByText(/The draft has changes that embeds do not show: 1 element changed./);
        expect(screen.getByRole("region", { name: "Host code" }).textContent).toContain(sales.url);
        expect(screen.getByRole("tab", { name: "JWT (recommended)" }).getAttribute("tabindex")).toBe("0");
        expect(screen.getByRole("tab", { name: "Public" }).getAttribute("tabindex")).toBe("-1");
    });
    it("offers the workbook, its pages and the elements of each, found by name", async () => {
        start(modal);
        const what = await screen.findByRole("combobox", { name: "What to show" });
        await waitFor(() => expect((what as HTMLInputElement).value).toBe("Entire workbook"));
        fireEvent.focus(what);
        const offered = within(screen.getByRole("listbox", { name: "What to show" })).getAllByRole("option");
        expect(offered.map((each) => each.textContent)).toEqual(["Entire workbook", "Overview", "Revenue"]);
        expect(screen.getByText("Elements of Overview")).toBeTruthy();
        fireEvent.change(what, { target: { value: "rev" } });
        fireEvent.click(screen.getByRole("option", { name: "Revenue" }));
        await screen.findByText(`${sales.url}/element/e1`);
    });
    it("goes between its tabs by arrows, and says since when paths are deprecated", async () => {
        start(modal);
        const first = await screen.findByRole("tab", { name: "JWT (recommended)" });
        first.focus();
        fireEvent.keyDown(first, { key: "ArrowRight" });
        expect(document.activeElement?.textContent).toBe("Secure");
        await screen.findByText(/Deprecated since 2025-08-01. They stop on 2027-01-01./);
    });
    it("shows how the whole URL of a path is signed, in the same languages as a token", async () => {
        start(modal, { "GET /v2/workbooks/w1/embeds": list({ ...path, sourceType: "workbook", sourceId: null, sourceName: null }) });
        fireEvent.click(await screen.findByRole("tab", { name: "Secure" }));
        const code = await screen.findByRole("region", { name: "Host code that signs the whole URL (deprecated)" });
        expect(code.textContent).toContain(`SIGNET_EMBED_URL='${path.embedUrl}'`);
        expect(code.textContent).toContain("c0ffee");
        expect(within(code).getAllByRole("tab").map((each) => each.textContent)).toContain("curl");
        const pages = within(screen.getByRole("region", { name: "Page code" }));
        fireEvent.click(pages.getByRole("tab", { name: "Vue" }));
        expect(await pages.findByText(/script setup/)).toBeTruthy();
    });
    it("says how long a session of a whole URL may be, as the server is set up", async () => {
        start(modal, { "GET /v2/workbooks/w1/embeds": list({ ...path, sourceType: "workbook", sourceId: null, sourceName: null }) });
        fireEvent.click(await screen.findByRole("tab", { name: "Secure" }));
        fireEvent.click(await screen.findByRole("button", { name: "Options that change the code" }));
        await screen.findByText("At most 7200, by this server's settings. Empty: 3600.");
        const session = screen.getByRole("spinbutton", { name: "Session length, in seconds" });
        fireEvent.change(session, { target: { value: "7201" } });
        await screen.findByText("A whole number from 1 to 7200, or nothing.");
        fireEvent.change(session, { target: { value: "7200" } });
        await screen.findByText("At most 7200, by this server's settings. Empty: 3600.");
    });
    it("gives a path at once when its content is chosen", async () => {
        const asked = start(modal, { "POST /v2/workbooks/w1/embeds": { embedId: "1-b", embedUrl: "https://signet.example/embed/1-b" } });
        fireEvent.click(await screen.findByRole("tab", { name: "Secure" }));
        const what = await screen.findByRole("combobox", { name: "Generate secure embed path for" });
        await waitFor(() => expect((what as HTMLInputElement).value).toBe("Entire workbook"));
        fireEvent.focus(what);
        fireEvent.click(await screen.findByRole("option", { name: "Overview" }));
        expect(within(await screen.findByRole("group", { name: "Path" })).getByText(path.embedUrl)).toBeTruthy();
        expect(sent(asked, "/v2/workbooks/w1/embeds")).toEqual([]);
        fireEvent.focus(what);
        fireEvent.click(await screen.findByRole("option", { name: "Revenue" }));
        await waitFor(() =>
            expect(sent(asked, "/v2/workbooks/w1/embeds")).toEqual([{ embedType: "secure", sourceType: "element", sourceId: "e1" }]),
        );
    });
    it("has no public embeds where they are switched off, and says why", async () => {
        start(modal);
        fireEvent.click(await screen.findByRole("tab", { name: "Public" }));
        await screen.findByText("Public embeds are switched off for this organization");
        expect(screen.queryByRole("button", { name: "Create public embed" })).toBeNull();
    });
    it("shows link and frame of a public embed, and asks before it deletes one", async () => {
        const open = { ...path, public: true, sourceType: "workbook", sourceId: null };
        const asked = start(modal, {
            "GET /v2/organization": { ...organization, publicEmbeds: true },
            "GET /v2/workbooks/w1/embeds": list(open),
            "DELETE /v2/workbooks/w1/embeds/1-a": {},
        });
        fireEvent.click(await screen.findByRole("tab", { name: "Public" }));
        await screen.findByText(/^<iframe src="https:\/\/signet.example\/embed\/1-a" title="Sales"/);
        fireEvent.click(screen.getByRole("button", { name: "Delete embed: Entire workbook" }));
        const sure = within(await screen.findByRole("dialog", { name: "Delete embed: Entire workbook" }));
        expect(asked.some((each) => each.method === "DELETE")).toBe(false);
        fireEvent.click(sure.getByRole("button", { name: "Delete embed" }));
        await waitFor(() => expect(asked.some((each) => each.method === "DELETE")).toBe(true));
    });
    it("opens tagged versions to everybody only where an Admin says so, and says what that means", async () => {
        const answers = {
            "GET /v2/organization": { ...organization, publicEmbeds: true },
            "POST /v2/workbooks/w1/embeds": { embedId: "1-a", embedUrl: path.embedUrl },
        };
        const made = { embedType: "public", sourceType: "workbook" };
        const asked = start(modal, { ...answers, "GET /v2/workbooks/w1/embeds": list() });
        fireEvent.click(await screen.findByRole("tab", { name: "Public" }));
        const tags = await screen.findByRole("checkbox", { name: "Tagged versions too" });
        expect(tags).toHaveProperty("checked", false);
        expect(screen.getByText(/can open each tagged version by the name of its tag/)).toBeTruthy();
        fireEvent.click(screen.getByRole("button", { name: "Create public embed" }));
        await waitFor(() => expect(sent(asked, "/v2/workbooks/w1/embeds")).toEqual([{ ...made, allowsTags: false }]));
        cleanup();

        const open = { ...path, public: true, sourceType: "workbook", sourceId: null };
        const changed = start(modal, { ...answers, "GET /v2/workbooks/w1/embeds": list(open) });
        fireEvent.click(await screen.findByRole("tab", { name: "Public" }));
        const there = await screen.findByRole("checkbox", { name: "Tagged versions too" });
        await waitFor(() => expect(there).toHaveProperty("checked", true));
        fireEvent.click(there);
        await waitFor(() => expect(sent(changed, "/v2/workbooks/w1/embeds")).toEqual([{ ...made, allowsTags: false }]));
    });
    it("explains itself to who has no credential for it", async () => {
        start(modal, { "GET /v2/me": { ...me, isAdmin: false, accountType: "Build" }, "GET /v2/credentials": list() });
        await screen.findByText("Embedding takes a credential with the privilege Embedding");
        expect(screen.queryByRole("tab")).toBeNull();
    });
});

describe("the sandbox", () => {
    const loaded = { url: "https://signet.example/acme/workbook/Sales-W1?:jwt=t0ken&:embed=true", expiresAt: "2099-01-01T00:00:00.000Z" };
    const token = { header: { alg: "HS256" }, claims: { sub: "ada@example.com" } };
    it("loads what the address tells, after asking what would become of it", async () => {
        history.replaceState(null, "", "/embedding/sandbox#workbookId=w1&clientId=c0ffee&theme=Dark");
        const asked = start(<Sandbox />, { "POST /v2/embeds/sandbox": { ...loaded, token } });
        await screen.findByText(sales.url);
        fireEvent.click(await screen.findByRole("button", { name: "Load embed" }));
        const frame = await screen.findByTitle("The embed");
        expect(frame.getAttribute("src")).toBe(loaded.url);
        expect(frame.getAttribute("sandbox")).toContain("allow-scripts");
        expect(sent(asked, "/v2/embeds/sandbox")).toEqual([
            { mode: "jwt", clientId: "c0ffee", workbookId: "w1", parameters: { ":theme": "Dark" }, sessionLength: 3600 },
        ]);
        expect(sent(asked, "/v2/embeds/explain")).toEqual([{ url: loaded.url, origin: location.origin }]);
        fireEvent.click(screen.getByRole("tab", { name: "Token" }));
        await screen.findByText(/It ended an hour ago./);
        expect(screen.getByText(/"sub": "ada@example.com"/)).toBeTruthy();
        expect(location.hash).not.toContain("t0ken");
    });
    it("cannot be loaded while a claim is no JSON, and keeps what is set in its address", async () => {
        history.replaceState(null, "", "/embedding/sandbox#workbookId=w1&email=eve%40example.com&claims=%7B");
        start(<Sandbox />);
        await screen.findByText(/A link never says who looks/);
        fireEvent.click(await screen.findByRole("button", { name: "Advanced options" }));
        expect(screen.getByRole("textbox", { name: /^Email/ })).toHaveProperty("value", "");
        const claims = await screen.findByRole("textbox", { name: "Raw claims (JSON)" });
        expect(claims).toHaveProperty("value", "");
        fireEvent.change(claims, { target: { value: "{" } });
        await screen.findByText(/This is no object in JSON./);
        expect(screen.getByRole("button", { name: "Load embed" })).toHaveProperty("disabled", true);
        fireEvent.change(claims, { target: { value: "" } });
        await waitFor(() => expect(screen.getByRole("button", { name: "Load embed" })).toHaveProperty("disabled", false));
        expect(location.hash).toBe("#workbookId=w1&clientId=c0ffee");
    });
});

describe("the administration of embedding", () => {
    it("lists what is embedded with its last load", async () => {
        const entry = {
            kind: "jwt",
            embedId: null,
            url: sales.url,
            workbookId: "w1",
            workbookName: "Sales",
            sourceType: "page",
            sourceId: "p1",
            sourceName: "Overview",
            tag: "prod",
            createdBy: null,
            createdAt: null,
            lastLoadAt: "2026-01-01T00:00:00.000Z",
            lastOrigin: "https://app.example.com",
            loads: 1234,
        };
        start(<EmbedsTab />, { "GET /v2/embeds": list(entry) });
        await screen.findByText("Overview, tag prod");
        expect(screen.getByText("1,234")).toBeTruthy();
        expect(screen.getByText("https://app.example.com")).toBeTruthy();
    });
    it("explains a URL: what is wrong with it, and what to do", async () => {
        const asked = start(<ExplainTab />);
        fireEvent.change(screen.getByRole("textbox", { name: /^URL/ }), { target: { value: " https://x?:jwt=t " } });
        fireEvent.click(screen.getByRole("button", { name: "Explain" }));
        await screen.findByText("It does not open");
        expect(screen.getByText(/Sign a new one./)).toBeTruthy();
        expect(screen.getByText(":view_id")).toBeTruthy();
        expect(sent(asked, "/v2/embeds/explain")).toEqual([{ url: "https://x?:jwt=t" }]);
    });
    it("saves a theme under its name, with only the colours that differ", async () => {
        const asked = start(<ThemesTab />, { "PUT /v2/themes/Night%20sky": {} });
        fireEvent.click(await screen.findByRole("button", { name: "Create theme" }));
        const form = within(await screen.findByRole("dialog", { name: "Create theme" }));
        fireEvent.change(form.getByRole("textbox", { name: /^Name/ }), { target: { value: "Night sky" } });
        fireEvent.change(form.getByLabelText("Accent"), { target: { value: "#cccccc" } });
        expect(form.getByText(/Hard to read: Accent on Card/)).toBeTruthy();
        fireEvent.click(form.getByRole("button", { name: "Save" }));
        await waitFor(() =>
            expect(sent(asked, "/v2/themes/Night%20sky")).toEqual([
                { base: "Light", colors: { accent: "#cccccc" }, font: null, radius: null },
            ]),
        );
    });
});

describe("tabs", () => {
    it("are gone round by keys", () => {
        expect(["ArrowRight", "ArrowLeft", "Home", "End", "a"].map((key) => tabAt(key, 2, 3))).toEqual([0, 1, 0, 2, null]);
        expect(tabAt("ArrowRight", 0, 0)).toBeNull();
    });
});
