import { describe, expect, it } from "vitest";
import * as sdk from "../../src/client-sdk/index";
import { frameOf } from "../../src/portal/embedding/frame-code";
import { changedLines, filledHost, filledPage, hostFiles, pageFiles } from "../../src/portal/embedding/host-files";
import { logged, messageOf, templates, textOf, wantsUrl } from "../../src/portal/embedding/messages";
import { badLines, NO_OPTIONS, pairsOf, parametersOf, queryOf, secondsOf } from "../../src/portal/embedding/options";
import { allParameters, bodyOf, flaws, fragmentOf, FRESH, sandboxAddress, setUpOf } from "../../src/portal/embedding/set-up";
import { addressOf } from "../../src/portal/embedding/targets";
import { colored, colorOf, contrast, faint, NEW_THEME, TOKENS } from "../../src/portal/embedding/theme";
import { left } from "../../src/portal/embedding/use-now";
import { after, filtered, movedTo, NOTHING, refusals, variablesOf, type State } from "../../src/portal/embedding/visit";
import { understood } from "../../src/embed/commands";

const FILLING = { address: "https://bi.example/acme/workbook/Sales-1", clientId: "c0ffee", origin: "https://bi.example" };
const ready = { ...FRESH, workbookId: "w1", clientId: "c1" };

describe("options", () => {
    it("are parameters of ours with a colon, and controls without", () => {
        const options = { theme: "Dark", menu: "top", controls: "Region=West,East\n A = b=c ", responsive: true };
        expect(parametersOf(options)).toEqual({
            ":theme": "Dark",
            ":menu_position": "top",
            ":responsive_height": "true",
            Region: "West,East",
            A: "b=c",
        });
        expect(parametersOf(NO_OPTIONS)).toEqual({});
    });
    it("stand in an address so that no language ends its text there, and commas stay", () => {
        expect(queryOf({ ":theme": "My theme", Region: "West,East" })).toBe("&:theme=My%20theme&Region=West,East");
        expect(queryOf({ "a'b": "\"`$#{}\\'%(!*)\n" })).not.toMatch(/["`$#{}\\'()!*\n]/);
    });
    it("lines without a name are told", () => {
        expect(pairsOf("\n=x\nplain\nId=")).toEqual({ Id: "" });
        expect(badLines("\n=x\nplain\nId=")).toEqual(["=x", "plain"]);
    });
    it("last at most thirty days", () => {
        expect(["", "60", "2592000", "2592001", "0", "-1", "1.5", "x"].map((text) => secondsOf(text))).toEqual([
            3600,
            60,
            2592000,
            null,
            null,
            null,
            null,
            null,
        ]);
    });
});

describe.each(["jwt", "secure"] as const)("the code of a host that signs by %s", (form) => {
    const files = hostFiles(form);
    it("is there in eight languages; what is not run says so", () => {
        expect(files.map((each) => each.language)).toEqual(["Node", "Python", "Java", "Go", "Ruby", "PHP", "C#", "curl"]);
        expect(files.filter((each) => each.reviewed).map((each) => each.language)).toEqual(["PHP", "C#"]);
    });
    it("holds the reader's own address and client ID, and no secret", () => {
        for (const { language, text } of files) {
            const whole = filledHost(text, FILLING, NO_OPTIONS);
            expect(whole, language).toContain(`'${FILLING.address}'`);
            expect(whole, language).toContain("c0ffee");
            expect(whole, language).not.toMatch(/YOUR_(WORKBOOK|EMBED)_URL|YOUR_CLIENT_ID/);
            expect(whole, language).toContain("YOUR_CLIENT_SECRET");
        }
    });
    it("changes in exactly two lines with options, in each language", () => {
        const options = { ...NO_OPTIONS, theme: "Dark", session: "900" };
        const last = form === "jwt" ? "&:embed=true" : "&:mode=userbacked";
        for (const { language, text } of files) {
            const before = filledHost(text, FILLING, NO_OPTIONS);
            const whole = filledHost(text, FILLING, options);
            expect(whole, language).toContain(`${last}&:theme=Dark`);
            expect(whole, language).toContain("900");
            expect([...changedLines(before, whole)].length, language).toBe(2);
        }
    });
    it("says whether that way is deprecated", () => {
        for (const { language, text } of files) expect(text.includes("Deprecated"), language).toBe(form === "secure");
    });
});

describe("the code of a page", () => {
    it("asks our own client for what it has, at this server", () => {
        const pages = pageFiles();
        expect(pages.map((each) => each.language)).toEqual(["HTML", "React", "Vue"]);
        for (const { text } of pages) {
            const whole = filledPage(text, FILLING, NO_OPTIONS);
            expect(whole).toContain("https://bi.example/sdk/signet-embed");
            expect(whole).not.toContain("127.0.0.1");
            const grown = filledPage(text, FILLING, { ...NO_OPTIONS, responsive: true });
            expect([...changedLines(whole, grown)].length).toBe(2);
            expect(grown).not.toContain("640");
        }
        expect(sdk.embedWorkbook).toBeTypeOf("function");
    });
});

describe("the frame of a public embed", () => {
    it("cannot be broken out of", () => {
        expect(frameOf("https://x/e?a&b", '"><script>')).toContain('src="https://x/e?a&amp;b" title="&quot;&gt;&lt;script&gt;"');
    });
});

describe("a target", () => {
    it("has its address; the tag stands behind the workbook", () => {
        const page = { sourceType: "page", sourceId: "p 1" } as const;
        expect(addressOf("https://x/w", { sourceType: "workbook", sourceId: null })).toBe("https://x/w");
        expect(addressOf("https://x/w", page)).toBe("https://x/w/page/p%201");
        expect(addressOf("https://x/w", page, "a/b")).toBe("https://x/w/tag/a%2Fb/page/p%201");
    });
});

describe("a set-up", () => {
    const whole = { ...ready, mode: "secure", controls: "A=1\nB=2", teams: "x, y", hideRunAs: true, session: "60" } as const;
    const shown = {
        ...ready,
        mode: "secure",
        sourceType: "page",
        sourceId: "p1",
        tag: "prod",
        theme: "Dark",
        menu: "top",
        other: ":lng=de",
        hideRunAs: true,
    } as const;
    const told = {
        email: "eve@example.com",
        teams: "Board",
        accountType: "Admin",
        attributes: "region=all",
        firstName: "Eve",
        lastName: "E",
        externalUserId: "7",
        session: "2592000",
        controls: "Region=all",
        claims: '{"session_teams":["Board"],"oauth_token":"t0ken"}',
        other: ":email=eve@example.com\n :jwt=t0ken\n:Signature=t0ken\n:lng=de",
    };
    it("comes back from the fragment of an address as far as it is what is shown, and how", () => {
        expect(setUpOf(`#${fragmentOf(shown)}`)).toEqual(shown);
        expect(fragmentOf(FRESH)).toBe("");
        expect(sandboxAddress({ workbookId: "w1" })).toBe("/embedding/sandbox#workbookId=w1");
    });
    it("passes over what it does not know", () => {
        expect(setUpOf("#mode=root&constructor=1&__proto__=2&responsive=maybe&nonsense")).toEqual(FRESH);
        expect(setUpOf(`#tag=${"x".repeat(5000)}`)).toEqual(FRESH);
    });
    it("takes from a link neither who looks nor what is claimed, whoever made the link", () => {
        const all = Object.entries({ ...shown, ...told }).map(([name, value]) => [name, String(value)]);
        const made = new URLSearchParams(all).toString();
        expect(setUpOf(`#${made}`)).toEqual(shown);
        expect(setUpOf("#other=%3Alng%3Dde%26%3Aemail%3Deve").other).toBe("");
    });
    it("puts neither who looks nor what is claimed into the address", () => {
        expect(fragmentOf({ ...shown, ...told })).toBe(fragmentOf(shown));
    });
    it("says what has to be mended", () => {
        expect(flaws(FRESH)).toEqual(["workbookId", "clientId"]);
        expect(flaws(ready)).toEqual([]);
        expect(flaws({ ...ready, claims: "[1]" })).toEqual(["claims"]);
        expect(flaws({ ...ready, claims: "{" })).toEqual(["claims"]);
        expect(flaws({ ...ready, other: ":jwt=x" })).toEqual(["other"]);
        expect(flaws({ ...ready, session: "0", firstName: "A", controls: "x" })).toEqual(["controls", "session", "names"]);
    });
    it("goes over the wire without what is empty", () => {
        expect(bodyOf(ready)).toEqual({ mode: "jwt", clientId: "c1", workbookId: "w1", sessionLength: 3600 });
        expect(bodyOf({ ...whole, sourceType: "page", sourceId: "p1", externalUserId: "7", attributes: "S=CA" })).toEqual({
            mode: "secure",
            clientId: "c1",
            workbookId: "w1",
            sourceType: "page",
            sourceId: "p1",
            externalUserId: "7",
            teams: ["x", "y"],
            userAttributes: { S: "CA" },
            parameters: { A: "1", B: "2", ":hide_run_as_recipient": "true" },
            sessionLength: 60,
        });
        expect(bodyOf({ ...ready, claims: '{"ver":"1.1"}' })).toHaveProperty("claims", { ver: "1.1" });
        expect(allParameters({ ...ready, noMobile: true, other: ":lng=de" })).toEqual({
            ":disable_mobile_view": "true",
            ":lng": "de",
        });
    });
});

describe("a visit", () => {
    const said = (state: State, direction: "in" | "out", data: unknown, since = 5): State =>
        after(state, { kind: "said", at: 0, since, direction, data });
    it("keeps the first of each mark, and begins anew with a load", () => {
        const loaded = said(said(NOTHING, "in", { type: "workbook:loaded" }, 10), "in", { type: "workbook:loaded" }, 20);
        const drawn = said(after(loaded, { kind: "framed", since: 3 }), "in", { type: "workbook:dataloaded" }, 30);
        expect(drawn.marks).toEqual({ document: 3, loaded: 10, data: 30 });
        const answered = said(NOTHING, "in", { type: "workbook:error", requestId: "1" });
        expect(answered.marks).toEqual({});
        expect(said(NOTHING, "in", { type: "workbook:error", code: "EINVAL" }, 7).marks).toEqual({ failed: 7 });
        expect(said(NOTHING, "out", { type: "workbook:loaded" }).marks).toEqual({});
    });
    it("keeps the last five hundred messages, and takes any data", () => {
        let state = NOTHING;
        for (let at = 0; at < 600; at += 1) state = said(state, "in", at % 2 === 0 ? null : "text");
        expect(state.log.length).toBe(500);
        expect(state.log.at(-1)?.number).toBe(600);
        expect(after(state, { kind: "cleared" }).log).toEqual([]);
    });
    it("is searched by name and by what is carried", () => {
        const state = said(said(NOTHING, "in", { type: "a", x: "West" }), "in", { type: "b" });
        expect(filtered(state.log, "WEST").length).toBe(1);
        expect(filtered(state.log, " ").length).toBe(2);
    });
    it("lists what was refused, not what was asked", () => {
        const state = said(said(NOTHING, "in", { type: "workbook:chart:error" }), "out", { type: "workbook:error" });
        expect(refusals(state.log).length).toBe(1);
    });
    it("knows the controls as they were told last", () => {
        const first = said(NOTHING, "in", { type: "workbook:loaded", workbook: { variables: { R: "1" } } });
        expect(variablesOf(first.log)).toEqual({ R: "1" });
        expect(variablesOf(said(first, "in", { type: "workbook:variables:current", variables: { R: "2" } }).log)).toEqual({ R: "2" });
        expect(variablesOf([])).toEqual({});
    });
    it("is shown at the second origin without another change to the URL", () => {
        const url = "http://localhost:1/o/w?%3Ajwt=a.b&x=a%2Cb,c";
        expect(movedTo(url, "http://127.0.0.1:1")).toBe("http://127.0.0.1:1/o/w?%3Ajwt=a.b&x=a%2Cb,c");
        expect(movedTo(url, null)).toBe(url);
    });
});

describe("messages", () => {
    it("are each known to the embed, once they are filled", () => {
        for (const template of templates({ Region: "West" })) {
            const message = messageOf(textOf(template));
            expect(message?.type).toBe(template.type);
            expect(understood({ ...message, requestId: "1" }), template.type).toBeDefined();
        }
    });
    it("need a name", () => {
        expect(["", "null", "1", "{}", '{"type":1}', "{"].map(messageOf)).toEqual([null, null, null, null, null, null]);
    });
    it("that refresh the session ask for a URL, and no ticket is written down", () => {
        const refresh = messageOf('{"type":"embed:session:refresh","url":""}');
        expect(refresh && wantsUrl(refresh)).toBe(true);
        expect(logged({ type: "embed:session:refresh", url: "https://x?:jwt=t" })).toEqual({ type: "embed:session:refresh", url: "…" });
        expect(logged({ type: "embed:session:refresh", jwt: "t" })).toEqual({ type: "embed:session:refresh", jwt: "…" });
    });
});

describe("themes", () => {
    it("keep only what differs from their base", () => {
        const blue = colored(NEW_THEME, "accent", "#0000FF");
        expect(blue.colors).toEqual({ accent: "#0000ff" });
        expect(colored(blue, "accent", colorOf(NEW_THEME, "accent")).colors).toEqual({});
    });
    it("of ours are read well, and a faint one is told", () => {
        expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
        expect(faint(NEW_THEME)).toEqual([]);
        expect(faint({ ...NEW_THEME, base: "Dark" })).toEqual([]);
        expect(faint(colored(NEW_THEME, "ink", "#cccccc"))).toEqual([["ink", "surface"]]);
    });
    it("have a colour for every part", () => {
        for (const token of TOKENS) expect(colorOf(NEW_THEME, token)).toMatch(/^#[0-9a-f]{6}$/);
    });
});

describe("clocks", () => {
    it("count down", () => {
        const end = "2026-01-01T02:00:00.000Z";
        const at = (text: string): string | null => left(end, Date.parse(text));
        expect(at("2026-01-01T01:59:01.000Z")).toBe("00:59");
        expect(at("2026-01-01T00:00:00.000Z")).toBe("2:00:00");
        expect(at(end)).toBeNull();
    });
});
