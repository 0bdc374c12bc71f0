// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../src/embed/answers";
import type { Inbound, Outbound } from "../src/embed/bridge";
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
let posted: Outbound[];
let host: (message: Inbound) => void;
let closed: boolean;

function open(changes: Partial<typeof boot> = {}): Viewing {
    const { workbook, page, variables, answers, session } = { ...boot, ...changes };
    return openViewing(
        { workbook, page, variables, answers, endsInSeconds: session.endsInSeconds },
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
            bridge: {
                post: (message) => void posted.push(message),
                listen: (hear) => void (host = hear),
                close: () => void (closed = true),
            },
            changed: () => undefined,
        },
    );
}

const types = () => posted.map((message) => message.type);
const shown = (viewing: Viewing) => viewing.scene() as Extract<Scene, { kind: "showing" }>;
const answered = (ids: string[], variables?: Variables): Outcome => ({
    kind: "answered",
    reply: { answers: Object.fromEntries(ids.map((id) => [id, barRows])), ...(variables ? { variables } : {}) },
});

beforeEach(() => {
    vi.useFakeTimers();
    [asked, posted, closed] = [[], [], false];
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
        viewing.openPage("p2");
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
        viewing.openPage("p2");
        viewing.openPage("p1");
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
