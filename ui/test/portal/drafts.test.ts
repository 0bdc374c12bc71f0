// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { bodyOf, emptyDraft, missing, type Draft } from "../../src/portal/developer/draft";
import { differences, lastDayOf } from "../../src/portal/developer/edit-dialog";
import { choices, expiresAt, usual } from "../../src/portal/developer/expiry";
import { envFile } from "../../src/portal/developer/issued";
import { filled, snippets } from "../../src/portal/developer/snippet-files";
import { standing } from "../../src/portal/developer/standing";
import { steps } from "../../src/portal/home/steps";
import { linesOf } from "../../src/portal/kit/fields";
import { step } from "../../src/portal/kit/pick-list";
import { exact, relative } from "../../src/portal/kit/times";
import { daysOf } from "../../src/portal/settings/days";
import { zones } from "../../src/portal/settings/time-zone-pick";
import { meansSearch } from "../../src/portal/shell/shortcuts";
import { ada, credential } from "./samples";

const NOW = Date.parse("2026-10-02T12:00:00.000Z");
const draft: Draft = { ...emptyDraft({ credentialMaxDays: null }, ada), name: " My API " };

describe("a new credential", () => {
    it("is sent with what was filled in, and nothing else", () => {
        expect(bodyOf(draft, NOW)).toEqual({
            ownerId: "m1",
            name: "My API",
            scopes: ["api"],
            expiresAt: "2026-12-31T12:00:00.000Z",
        });
        expect(bodyOf({ ...draft, expiry: "never", addresses: "10.0.0.0/8\n\n ::1 ", origins: "https://a" }, NOW)).toEqual({
            ownerId: "m1",
            name: "My API",
            scopes: ["api"],
            allowedAddresses: ["10.0.0.0/8", "::1"],
        });
        expect(bodyOf({ ...draft, scopes: ["embed"], origins: "https://a.example" }, NOW)["allowedOrigins"]).toEqual([
            "https://a.example",
        ]);
    });
    it("says all that is missing at once", () => {
        expect(missing({ ...draft, scopes: [], name: " ", owner: null, expiry: "on" })).toEqual([
            "scopes",
            "name",
            "ownerId",
            "expiresAt",
        ]);
        expect(missing(draft)).toEqual([]);
    });
    it("lives no longer than the organization allows", () => {
        expect(choices(null)).toEqual(["30", "90", "365", "never", "on"]);
        expect(choices(100)).toEqual(["30", "90", "on"]);
        expect([usual(null), usual(60), usual(7)]).toEqual(["90", "30", "on"]);
        expect(expiresAt("on", "", NOW)).toBeUndefined();
        expect(expiresAt("never", "", NOW)).toBeNull();
    });
    it("is handed over as environment variables", () => {
        expect(envFile("https://s", { clientId: "id", clientSecret: "secret" })).toBe(
            "SIGNET_URL=https://s\nCLIENT_ID=id\nCLIENT_SECRET=secret\n",
        );
    });
});

describe("an edited credential", () => {
    const same = {
        name: credential.name,
        description: credential.description ?? "",
        addresses: "",
        origins: "",
        owner: null,
        lastDay: "",
    };
    it("sends only what differs", () => {
        expect(differences(credential, same)).toEqual({});
        const ending = { ...credential, expiresAt: new Date("2026-12-31T23:59:59").toISOString() };
        expect(lastDayOf(ending)).toBe("2026-12-31");
        expect(differences(ending, { ...same, lastDay: "2026-12-31" })).toEqual({});
        expect(differences(ending, same)).toEqual({ expiresAt: null });
        expect(differences(credential, { ...same, name: "Other", addresses: "10.0.0.1" })).toEqual({
            name: "Other",
            allowedAddresses: ["10.0.0.1"],
        });
    });
});

describe("the standing of a credential", () => {
    const used = { at: "2026-10-01T00:00:00Z", address: "", userAgent: "" };
    const active = { status: "active", expiresAt: null, lastUsed: used, createdAt: "2026-01-01T00:00:00Z" } as const;
    it("is its state, unless something has to be looked to", () => {
        expect(standing(active, NOW)).toBe("active");
        expect(standing({ ...active, expiresAt: "2026-10-10T00:00:00Z" }, NOW)).toBe("expiring");
        expect(standing({ ...active, lastUsed: null }, NOW)).toBe("unused");
        expect(standing({ ...active, lastUsed: null, createdAt: "2026-10-01T00:00:00Z" }, NOW)).toBe("active");
        expect(standing({ ...active, status: "revoked", lastUsed: null }, NOW)).toBe("revoked");
    });
});

describe("the snippets", () => {
    it("are the six files, with this server and this client filled in and the secret left out", () => {
        const all = snippets();
        expect(all.map((each) => each.language)).toEqual(["curl", "Node", "Python", "Java", "Go", "Ruby"]);
        for (const { language, text } of all) {
            const shown = filled(text, "https://signet.example", "8a2f");
            expect(shown, language).toContain("https://signet.example");
            expect(shown, language).toContain("8a2f");
            expect(shown, language).toContain("CLIENT_SECRET");
            expect(shown, language).not.toMatch(/YOUR_CLIENT_ID|127\.0\.0\.1/);
        }
    });
});

describe("moments", () => {
    it("are said as people say them", () => {
        const said = (at: string) => relative(at, NOW);
        expect(said("2026-10-02T11:58:00Z")).toBe("2 minutes ago");
        expect(said("2026-10-01T12:00:00Z")).toBe("yesterday");
        expect(said("2026-10-14T13:00:00Z")).toBe("in 12 days");
        expect(said("2026-10-02T11:59:50Z")).toBe("now");
    });
    it("are exact in the organization's time zone, in UTC where it is unknown", () => {
        expect(exact("2026-10-02T12:00:00Z", "Europe/Berlin")).toContain("14:00:00");
        expect(exact("2026-10-02T12:00:00Z", "No/Where")).toContain("12:00:00");
    });
});

describe("small things", () => {
    it("read lists, days, zones and keys", () => {
        expect(linesOf(" a \n\n b, c ")).toEqual(["a", "b", "c"]);
        expect([daysOf(""), daysOf("90"), daysOf("0"), daysOf("1.5"), daysOf("x")]).toEqual([
            null,
            90,
            undefined,
            undefined,
            undefined,
        ]);
        expect(zones("new york", ["UTC", "America/New_York"])).toEqual(["America/New_York"]);
        expect([
            step(-1, "ArrowDown", 3),
            step(2, "ArrowDown", 3),
            step(0, "ArrowUp", 3),
            step(-1, "ArrowUp", 3),
            step(0, "ArrowUp", 0),
        ]).toEqual([0, 0, 2, 2, -1]);
    });
    it("open the search by its keys, but never while somebody types a slash", () => {
        const key = (over: object) =>
            meansSearch({ key: "/", ctrlKey: false, metaKey: false, altKey: false, target: document.body, ...over });
        expect([
            key({}),
            key({ key: "k", ctrlKey: true }),
            key({ key: "k" }),
            key({ target: document.createElement("input") }),
        ]).toEqual([true, true, false, false]);
    });
    it("know which first steps are done", () => {
        expect(steps(0, [], []).map((each) => each.done)).toEqual([false, false, false]);
        expect(steps(2, [{ lastUsed: credential.lastUsed }], [{ publishedVersion: 3 }]).every((each) => each.done)).toBe(true);
    });
});
