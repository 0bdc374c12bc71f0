import { beforeEach, describe, expect, it, vi } from "vitest";
import { openLine, type Line } from "../src/embed/line";

interface Sent {
    readonly path: string;
    readonly key: string | null;
    readonly body: unknown;
    readonly credentials: RequestCredentials | undefined;
    readonly reply: (status: number, body: unknown) => Promise<void>;
    readonly break: () => Promise<void>;
}

let sent: Sent[];
let line: Line;

const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};
const ask = () => line.ask(["bar"], { Region: "West" }, new AbortController().signal);

beforeEach(() => {
    sent = [];
    line = openLine("key-1", (path, options) =>
        new Promise((resolve, reject) => {
            sent.push({
                path: String(path),
                key: new Headers(options?.headers).get("X-Signet-Session"),
                body: JSON.parse(String(options?.body)),
                credentials: options?.credentials,
                reply: (status, body) => (resolve(Response.json(body, { status })), settle()),
                break: () => (reject(new TypeError("no network")), settle()),
            });
        }),
    );
});

describe("the line to the server", () => {
    it("asks under the key, without cookies", async () => {
        const outcome = ask();
        expect(sent[0]).toMatchObject({
            path: "/_embed/answers", key: "key-1", credentials: "omit", body: { elements: ["bar"], variables: { Region: "West" } },
        });
        await sent[0]!.reply(200, { answers: {} });
        expect(await outcome).toEqual({ kind: "answered", reply: { answers: {} } });
    });
    it("tells an end from a failure and both from silence", async () => {
        const [ended, failed, strange, lost] = [ask(), ask(), ask(), ask()];
        await sent[0]!.reply(401, { code: "EACCES", message: "over" });
        await sent[1]!.reply(400, { code: "EINVAL", message: "no" });
        await sent[2]!.reply(200, null);
        await sent[3]!.break();
        expect([await ended, await failed, await strange, await lost].map(({ kind }) => kind)).toEqual(["ended", "failed", "failed", "failed"]);
        expect(await lost).toMatchObject({ failure: { code: "NETWORK" } });
    });
    it("exchanges a ticket for a new key and asks under that one", async () => {
        const renewal = line.renew({ url: "https://s/w?:jwt=t" });
        await settle();
        expect(sent[0]).toMatchObject({ path: "/_embed/session", key: "key-1", body: { url: "https://s/w?:jwt=t" } });
        await sent[0]!.reply(200, { key: "key-2", endsInSeconds: 3600 });
        expect(await renewal).toEqual({ kind: "renewed", endsInSeconds: 3600 });
        void ask();
        expect(sent[1]?.key).toBe("key-2");
    });
    it("keeps the older key when the ticket is refused or the answer makes no sense", async () => {
        for (const [status, body] of [[401, { code: "EINVAL", message: "used" }], [200, {}], [200, { key: 5, endsInSeconds: 1 }], [502, null]] as const) {
            const renewal = line.renew({ jwt: "t" });
            await settle();
            await sent.at(-1)!.reply(status, body);
            expect((await renewal).kind).toBe("refused");
        }
        void ask();
        expect(sent.at(-1)?.key).toBe("key-1");
    });
    it("uses one ticket after the other", async () => {
        void line.renew({ jwt: "a" });
        void line.renew({ jwt: "b" });
        await settle();
        expect(sent).toHaveLength(1);
        await sent[0]!.reply(200, { key: "key-2", endsInSeconds: 5 });
        await vi.waitFor(() => expect(sent).toHaveLength(2));
        expect(sent[1]).toMatchObject({ key: "key-2", body: { jwt: "b" } });
    });
    it("asks again when a renewal ended the session it asked under", async () => {
        const outcome = ask();
        void line.renew({ jwt: "t" });
        await settle();
        await sent[0]!.reply(401, { code: "EACCES", message: "over" });
        await sent[1]!.reply(200, { key: "key-2", endsInSeconds: 5 });
        await vi.waitFor(() => expect(sent).toHaveLength(3));
        expect(sent[2]).toMatchObject({ path: "/_embed/answers", key: "key-2" });
        await sent[2]!.reply(200, { answers: {} });
        expect((await outcome).kind).toBe("answered");
    });
    it("takes no new key once it was hung up", async () => {
        const renewal = line.renew({ jwt: "t" });
        await settle();
        line.hangUp();
        await sent[0]!.reply(200, { key: "key-2", endsInSeconds: 5 });
        expect((await renewal).kind).toBe("refused");
    });
});
