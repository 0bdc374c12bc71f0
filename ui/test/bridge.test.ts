import { beforeEach, describe, expect, it } from "vitest";
import { openBridge, type Framed } from "../src/embed/bridge";
import { understood, type Inbound } from "../src/embed/commands";

const HOST = "https://host.example";

/** A frame of our own: what it posts and to whom, and a way to speak into it. */
class FakeFrame implements Framed {
    posted: { message: unknown; target: string }[] = [];
    listeners: ((event: MessageEvent) => void)[] = [];
    parent = { postMessage: (message: unknown, target: string) => void this.posted.push({ message, target }) };
    location: { origin: string; ancestorOrigins?: string[] } = { origin: "https://bi.example" };
    document = { referrer: "" };
    addEventListener = (_: "message", listener: (event: MessageEvent) => void) => void this.listeners.push(listener);
    removeEventListener = (_: "message", listener: (event: MessageEvent) => void) => {
        this.listeners = this.listeners.filter((one) => one !== listener);
    };
    say(data: unknown, origin = HOST, source: unknown = this.parent) {
        for (const listener of this.listeners) listener({ data, origin, source } as unknown as MessageEvent);
    }
}

let frame: FakeFrame;
let heard: (Inbound | undefined)[];

function open(hostOrigins: string[] = []) {
    const bridge = openBridge(frame, hostOrigins);
    bridge.listen((data) => heard.push(understood(data)));
    return bridge;
}

beforeEach(() => {
    frame = new FakeFrame();
    heard = [];
});

describe("what the bridge says", () => {
    it("goes to the parent's origin where it is known", () => {
        frame.location.ancestorOrigins = [HOST];
        open().post({ type: "workbook:dataloaded" });
        expect(frame.posted).toEqual([{ message: { type: "workbook:dataloaded" }, target: HOST }]);
    });
    it("takes the referrer for the parent, unless it is our own page", () => {
        frame.document.referrer = `${HOST}/dashboard`;
        open().post({ type: "workbook:dataloaded" });
        frame.document.referrer = "https://bi.example/somewhere";
        open().post({ type: "workbook:dataloaded" });
        expect(frame.posted.map((one) => one.target)).toEqual([HOST, "*"]);
    });
    it("goes to nobody when the parent is not on the list", () => {
        frame.location.ancestorOrigins = ["https://evil.example"];
        open([HOST]).post({ type: "workbook:dataloaded" });
        expect(frame.posted).toEqual([]);
    });
    it("goes to listed origins only when the parent is unknown", () => {
        open([HOST, "https://two.example"]).post({ type: "workbook:dataloaded" });
        expect(frame.posted.map((one) => one.target)).toEqual([HOST, "https://two.example"]);
    });
});

describe("a pattern of host origins", () => {
    it("admits every name below it and nothing else, in both directions", () => {
        for (const [origin, admitted] of [
            ["https://a.host.example", true], ["https://a.b.host.example", true], ["https://host.example", false],
            ["https://a.host.example:444", false], ["http://a.host.example", false], ["https://ahost.example", false],
            ["https://a.host.example.evil.example", false],
        ] as const) {
            frame = new FakeFrame();
            heard = [];
            frame.location.ancestorOrigins = [origin];
            open(["https://*.host.example"]).post({ type: "workbook:dataloaded" });
            frame.say({ type: "workbook:variables:list" }, origin);
            expect([frame.posted.map((one) => one.target), heard.length]).toEqual(admitted ? [[origin], 1] : [[], 0]);
        }
    });
    it("is spoken to as whoever the browser let frame the page, when it does not tell who that is", () => {
        open(["https://*.host.example"]).post({ type: "workbook:dataloaded" });
        expect(frame.posted.map((one) => one.target)).toEqual(["*"]);
    });
});

describe("what the bridge hears", () => {
    it("is the host's word, with numbers, flags and lists made text", () => {
        open().post({ type: "workbook:dataloaded" });
        frame.say({ type: "workbook:variables:update", variables: { A: 5, B: true, C: ["x", "y,z"], D: {} }, requestId: 9 });
        expect(heard).toEqual([
            { type: "workbook:variables:update", variables: { A: "5", B: "true", C: "x,y%2Cz" }, requestId: 9 },
        ]);
    });
    it("is nothing from other windows or other origins", () => {
        open([HOST]);
        frame.say({ type: "workbook:variables:list" }, HOST, {});
        frame.say({ type: "workbook:variables:list" }, "https://evil.example");
        expect(heard).toEqual([]);
        frame.say({ type: "workbook:variables:list" });
        expect(heard).toEqual([{ type: "workbook:variables:list" }]);
    });
    it("is nothing it does not know", () => {
        open();
        const strange = [null, 5, "text", {}, { type: "other", requestId: 1 }, { type: "workbook:variables:update" }];
        for (const data of strange) frame.say(data);
        expect(heard).toEqual(strange.map(() => undefined));
    });
    it("is nothing any more once it is closed", () => {
        open().close();
        frame.say({ type: "workbook:variables:list" });
        expect(heard).toEqual([]);
    });
    it("is kept until somebody listens", () => {
        const bridge = openBridge(frame, []);
        frame.say({ type: "workbook:variables:list" });
        bridge.listen((data) => heard.push(understood(data)));
        frame.say({ type: "workbook:fullscreen:update", nodeId: null });
        expect(heard.map((one) => one?.type)).toEqual(["workbook:variables:list", "workbook:fullscreen:update"]);
    });
});

describe("a command", () => {
    it("may name a node in the way of older hosts, and null clears", () => {
        expect(understood({ type: "workbook:selectednodeid:update", nodeId: "n" })).toEqual({
            type: "workbook:selectednodeid:update", nodeId: "n",
        });
        expect(understood({ type: "workbook:selectednodeid:update", selectedNodeId: null, nodeType: "page" })).toMatchObject({ nodeId: null });
    });
    it("may carry a ticket as a URL or as a token", () => {
        expect(understood({ type: "embed:session:refresh", url: "https://s/w?:jwt=t" })).toMatchObject({ ticket: { url: "https://s/w?:jwt=t" } });
        expect(understood({ type: "embed:session:refresh", jwt: "t", requestId: 1 })).toMatchObject({ ticket: { jwt: "t" }, requestId: 1 });
    });
    it("is refused aloud only to a host that waits for the answer", () => {
        const broken = [
            { type: "workbook:variables:update", variables: 5 },
            { type: "workbook:selectednodeid:update" },
            { type: "workbook:fullscreen:update", nodeId: 7 },
            { type: "embed:session:refresh", url: 7 },
            { type: "workbook:mode:update", mode: "explore" },
            { type: "workbook:bookmark:create", name: "x" },
        ];
        for (const data of broken) {
            expect(understood(data)).toBeUndefined();
            expect(understood({ ...data, requestId: 3 })).toMatchObject({ type: "undone", code: "EINVAL", requestId: 3 });
        }
    });
    it("to save into a saved view fails aloud while none can be selected", () => {
        expect(understood({ type: "workbook:bookmark:update" })).toMatchObject({ type: "undone", code: "UNKNOWN" });
    });
});
