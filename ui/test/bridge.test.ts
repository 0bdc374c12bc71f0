import { beforeEach, describe, expect, it } from "vitest";
import { openBridge, type Framed, type Inbound } from "../src/embed/bridge";

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
let heard: Inbound[];

function open(hostOrigins: string[] = []) {
    const bridge = openBridge(frame, hostOrigins);
    bridge.listen((message) => heard.push(message));
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
        for (const data of [null, 5, "text", {}, { type: "other" }, { type: "workbook:variables:update" }]) frame.say(data);
        expect(heard).toEqual([]);
    });
    it("is nothing any more once it is closed", () => {
        open().close();
        frame.say({ type: "workbook:variables:list" });
        expect(heard).toEqual([]);
    });
});
