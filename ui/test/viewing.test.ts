// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EmbedSays } from "../src/client-sdk/events";
import type { Outcome, Renewal, Ticket } from "../src/embed/line";
import { obey } from "../src/embed/obey";
import { openViewing, type Scene, type Viewing } from "../src/embed/viewing";
import type { Variables } from "../src/shared/wire";
import { barRows, boot } from "./samples";

interface Asked {
    readonly elements: readonly string[];
    readonly variables: Variables;
    readonly stop: AbortSignal;
    readonly answer: (outcome: Outcome) => Promise<void>;
}

let asked: Asked[];
let posted: EmbedSays[];
let revealed: string[];
let tickets: Ticket[];
let renewal: Renewal;
let host: (data: unknown) => void;
let closed: boolean;

function open(changes: Partial<typeof boot> = {}): Viewing {
    const { workbook, page, variables, answers, locked, session } = { locked: [], ...boot, ...changes };
    const bridge = {
        post: (message: EmbedSays) => void posted.push(message),
        listen: (hear: (data: unknown) => void) => void (host = hear),
        close: () => void (closed = true),
    };
    const viewing = openViewing(
        { workbook, page, variables, answers, locked, endsInSeconds: session.endsInSeconds },
        {
            ask: (elements, sent, stop) =>
                new Promise((resolve) => {
                    const answer = async (outcome: Outcome) => {
                        resolve(outcome);
                        await Promise.resolve().then(() => undefined);
                        await Promise.resolve();
                    };
                    asked.push({ elements, variables: sent, stop, answer });
                }),
            bridge,
            changed: () => undefined,
            reveal: (id) => void revealed.push(id),
        },
    );
    obey(bridge, viewing, async (ticket) => {
        tickets.push(ticket);
        return renewal;
    });
    viewing.begin();
    return viewing;
}

const types = () => posted.map((message) => message.type);
const shown = (viewing: Viewing) => viewing.scene() as Extract<Scene, { kind: "showing" }>;
const answered = (ids: string[], variables?: Variables): Outcome => ({
    kind: "answered",
    reply: { answers: Object.fromEntries(ids.map((id) => [id, barRows])), ...(variables ? { variables } : {}) },
});

beforeEach(() => {
    vi.useFakeTimers();
    [asked, posted, closed, revealed, tickets] = [[], [], false, [], []];
    renewal = { kind: "renewed", endsInSeconds: 3600 };
});
afterEach(() => vi.useRealTimers());

describe("a viewing", () => {
    it("is loaded at once, and has its data when nothing is missing", () => {
        open();
        expect(types()).toEqual(["workbook:loaded", "workbook:dataloaded"]);
        expect(asked).toEqual([]);
    });
    it("asks for what the visible page lacks, and for nothing of other pages", async () => {
        const viewing = open({ answers: {} });
        expect(asked[0]?.elements).toEqual(["ctl", "bar"]);
        await asked[0]!.answer(answered(["ctl", "bar"]));
        expect(shown(viewing).answers["bar"]).toEqual(barRows);
        expect(types()).toEqual(["workbook:loaded", "workbook:dataloaded"]);
        viewing.go("p2");
        expect(asked[1]?.elements).toEqual(["bar2"]);
    });
    it("asks anew when a control changes, stops the older question, and lets the newest win", async () => {
        const viewing = open();
        viewing.change({ Region: "East" });
        viewing.change({ Region: "South" });
        expect(asked.map((one) => one.stop.aborted)).toEqual([true, false]);
        await asked[1]!.answer(answered(["bar"]));
        const now = shown(viewing).answers;
        await asked[0]!.answer({ kind: "failed", failure: { code: "UNKNOWN", message: "old" } });
        expect(shown(viewing).answers).toBe(now);
        expect(types().slice(2)).toEqual([
            "workbook:variables:onchange", "workbook:variables:onchange", "workbook:dataloaded",
        ]);
    });
    it("returns a host's request id, and answers it even when nothing changes", () => {
        open();
        host({ type: "workbook:variables:update", variables: { Region: "West", Unknown: "x" }, requestId: 4 });
        host({ type: "workbook:variables:list", requestId: "five" });
        expect(posted.slice(2)).toEqual([
            { type: "workbook:variables:onchange", workbook: { variables: { Region: "West" } }, requestId: 4 },
            { type: "workbook:variables:current", variables: { Region: "West" }, requestId: "five" },
        ]);
        expect(asked).toEqual([]);
    });
    it("takes the server's word on the variables and asks nothing more", async () => {
        const viewing = open();
        viewing.change({ Region: "east" });
        await asked[0]!.answer(answered(["bar"], { Region: "East" }));
        expect(shown(viewing).variables).toEqual({ Region: "East" });
        expect(asked).toHaveLength(1);
        viewing.go("p2");
        viewing.go("p1");
        expect(asked.map((one) => one.elements)).toEqual([["bar"], ["bar2"]]);
    });
    it("tells the host which element failed, and asks again for that one only", async () => {
        const viewing = open({ answers: { ...boot.answers, bar: { error: { code: "ETIMEDOUT", message: "late" } } } });
        expect(posted).toContainEqual({ type: "workbook:chart:error", nodeId: "bar", code: "ETIMEDOUT", message: "late" });
        viewing.retry("bar");
        expect(asked[0]?.elements).toEqual(["bar"]);
    });
    it("ends by the clock: no data, one error, nothing heard", () => {
        const viewing = open();
        viewing.change({ Region: "East" });
        vi.advanceTimersByTime(3_600_000);
        expect(posted.at(-2)).toEqual({ type: "embed:session:ended" });
        expect(viewing.scene()).toMatchObject({ kind: "ended", failure: { code: "EACCES" } });
        expect(JSON.stringify(viewing)).not.toContain("Delta");
        expect(asked[0]?.stop.aborted).toBe(true);
        viewing.retry("bar");
        vi.advanceTimersByTime(9_000_000);
        expect(types().filter((type) => type === "workbook:error")).toHaveLength(1);
        expect([asked.length, closed]).toEqual([1, true]);
    });
    it("ends when the server says so", async () => {
        const viewing = open({ answers: {} });
        await asked[0]!.answer({ kind: "ended", failure: { code: "unauthorized", message: "over" } });
        expect(viewing.scene().kind).toBe("ended");
        expect(posted.at(-1)).toEqual({ type: "workbook:error", code: "EACCES", message: "over" });
    });
    it("outlives the longest timer of a browser", () => {
        const viewing = open({ session: { key: "k", endsInSeconds: 30 * 86_400 } });
        vi.advanceTimersByTime(29 * 86_400_000);
        expect(viewing.scene().kind).toBe("showing");
        vi.advanceTimersByTime(86_400_000);
        expect(viewing.scene().kind).toBe("ended");
    });
});

describe("what a host asks of a viewing", () => {
    const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);
    const flush = async () => {
        for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    };

    it("to go to a page or an element is done, told with its id, and shown", () => {
        const viewing = open();
        host({ type: "workbook:selectednodeid:update", selectedNodeId: "p2", nodeType: "page", requestId: 1 });
        host({ type: "workbook:selectednodeid:update", nodeId: "bar" });
        expect(shown(viewing)).toMatchObject({ page: { id: "p1" }, selected: "bar" });
        host({ type: "workbook:selectednodeid:update", selectedNodeId: null });
        expect(posted.filter(({ type }) => type === "workbook:selectednodeid:onchange")).toEqual([
            { type: "workbook:selectednodeid:onchange", selectedNodeId: "p2", nodeType: "page", requestId: 1 },
            { type: "workbook:selectednodeid:onchange", selectedNodeId: "bar", nodeType: "element" },
            { type: "workbook:selectednodeid:onchange", selectedNodeId: null, nodeType: null },
        ]);
        expect([revealed, asked[0]?.elements]).toEqual([["bar"], ["bar2"]]);
    });
    it("to maximize an element is done, across pages, and undone by going elsewhere", () => {
        const viewing = open();
        host({ type: "workbook:fullscreen:update", nodeId: "bar2", requestId: 1 });
        expect(shown(viewing)).toMatchObject({ page: { id: "p2" }, maximized: "bar2" });
        host({ type: "workbook:fullscreen:update", nodeId: "bar2" });
        host({ type: "workbook:selectednodeid:update", selectedNodeId: "p1", nodeType: "page" });
        expect(shown(viewing).maximized).toBeUndefined();
        host({ type: "workbook:fullscreen:update", nodeId: null, requestId: 2 });
        expect(posted.filter(({ type }) => type === "workbook:fullscreen:onchange")).toEqual([
            { type: "workbook:fullscreen:onchange", fullScreen: true, requestId: 1 },
            { type: "workbook:fullscreen:onchange", fullScreen: false },
            { type: "workbook:fullscreen:onchange", fullScreen: false, requestId: 2 },
        ]);
    });
    it("for what is not here changes nothing, and is told to a host that waits", () => {
        const viewing = open();
        const before = shown(viewing);
        for (const type of ["workbook:selectednodeid:update", "workbook:fullscreen:update"]) {
            host({ type, nodeId: "nowhere" });
            host({ type, nodeId: "nowhere", requestId: type });
        }
        host({ type: "workbook:fullscreen:update", nodeId: "ctl", requestId: "ctl" });
        expect(shown(viewing)).toEqual(before);
        const wrong = posted.slice(2) as { type: string; requestId: unknown }[];
        expect(wrong.map(({ type, requestId }) => [type, requestId])).toEqual([
            ["workbook:error", "workbook:selectednodeid:update"],
            ["workbook:error", "workbook:fullscreen:update"],
            ["workbook:error", "ctl"],
        ]);
    });
    it("cannot move a control the ticket holds fast", () => {
        open({ locked: ["Region"] });
        host({ type: "workbook:variables:update", variables: { Region: "East" }, requestId: 1 });
        expect(posted.at(-1)).toEqual({ type: "workbook:variables:onchange", workbook: { variables: { Region: "West" } }, requestId: 1 });
        expect(asked).toEqual([]);
    });
    it("is taken back when the server does not take the value", async () => {
        const viewing = open();
        host({ type: "workbook:variables:update", variables: { Region: "%" }, requestId: 7 });
        await asked[0]!.answer({ kind: "failed", failure: { code: "EINVAL", message: "Region expects text." } });
        expect(shown(viewing)).toMatchObject({ variables: { Region: "West" }, answers: { bar: barRows } });
        expect(posted.slice(2)).toEqual([
            { type: "workbook:variables:onchange", workbook: { variables: { Region: "%" } }, requestId: 7 },
            { type: "workbook:variables:onchange", workbook: { variables: { Region: "West" } } },
            { type: "workbook:error", code: "EINVAL", message: "Region expects text.", requestId: 7 },
            { type: "workbook:dataloaded" },
        ]);
        expect(asked).toHaveLength(1);
    });
    it("hears of elements without rows", () => {
        open({ answers: { ...boot.answers, bar: { ...barRows, rows: [] } } });
        expect(posted).toContainEqual({ type: "document:element:nodata", nodeId: "bar" });
    });
    it("hears nothing of controls that have no list of values", () => {
        open({ answers: { ...boot.answers, ctl: { ...barRows, rows: [] } } });
        expect(types()).not.toContain("document:element:nodata");
    });

    it("is warned once before the end, by the seconds the server told", () => {
        open({ session: { key: "k", endsInSeconds: 3600 } });
        seconds(3479);
        expect(types()).not.toContain("embed:session:expiring");
        seconds(1);
        expect(posted.at(-1)).toEqual({ type: "embed:session:expiring", expiresInSeconds: 120 });
        seconds(119);
        expect(types().filter((type) => type === "embed:session:expiring")).toHaveLength(1);
    });
    it("is warned in the last quarter of a short session", () => {
        open({ session: { key: "k", endsInSeconds: 60 } });
        seconds(45);
        expect(posted.at(-1)).toEqual({ type: "embed:session:expiring", expiresInSeconds: 15 });
    });
    it("keeps page, controls and what is shown when a new ticket is taken, and everything is asked anew", async () => {
        const viewing = open({ session: { key: "k", endsInSeconds: 60 } });
        viewing.go("p2");
        await asked[0]!.answer(answered(["bar2"]));
        seconds(50);
        host({ type: "embed:session:refresh", url: "https://s/w?:jwt=t", requestId: 5 });
        await flush();
        expect(tickets).toEqual([{ url: "https://s/w?:jwt=t" }]);
        expect(posted.at(-1)).toEqual({ type: "embed:session:refreshed", expiresInSeconds: 3600, requestId: 5 });
        expect(shown(viewing)).toMatchObject({ page: { id: "p2" }, variables: { Region: "West" }, answers: { bar2: barRows } });
        expect(shown(viewing).answers).not.toHaveProperty("bar");
        expect(asked[1]?.elements).toEqual(["bar2"]);
        seconds(3000);
        expect(viewing.scene().kind).toBe("showing");
        seconds(480);
        expect(types().filter((type) => type === "embed:session:expiring")).toHaveLength(2);
        seconds(120);
        expect(viewing.scene().kind).toBe("ended");
    });
    it("hears that a ticket was refused, and the session goes on to its own end", async () => {
        const viewing = open({ session: { key: "k", endsInSeconds: 60 } });
        renewal = { kind: "refused", failure: { code: "EINVAL", message: "used" } };
        seconds(50);
        host({ type: "embed:session:refresh", jwt: "t" });
        await flush();
        expect(posted.at(-1)).toEqual({ type: "embed:session:refused", code: "EINVAL", message: "used", expiresInSeconds: 10 });
        expect(viewing.scene().kind).toBe("showing");
        seconds(10);
        expect(viewing.scene().kind).toBe("ended");
        host({ type: "embed:session:refresh", jwt: "t2" });
        await flush();
        expect(posted.at(-1)).toMatchObject({ type: "workbook:error", code: "EACCES" });
        expect(asked).toEqual([]);
    });
});
