// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { takeBoot, withoutTicket } from "../src/embed/boot";
import { boot } from "./samples";

function place(content: string): void {
    const script = document.createElement("script");
    script.type = "application/json";
    script.id = "boot";
    script.textContent = content;
    document.head.append(script);
}

beforeEach(() => document.head.replaceChildren());

describe("boot data", () => {
    it("are read once and then gone from the document", () => {
        place(JSON.stringify(boot));
        expect(takeBoot(document)).toEqual({ kind: "ready", boot });
        expect(document.getElementById("boot")).toBeNull();
        expect(document.documentElement.outerHTML).not.toContain(boot.session.key);
    });
    it("are a refusal when they say so", () => {
        place(JSON.stringify({ error: { code: "EACCES", message: "no" }, requestId: "r" }));
        expect(takeBoot(document)).toMatchObject({ kind: "refused", refusal: { error: { code: "EACCES" } } });
    });
    it("are a refusal, not an exception, when they are broken or missing", () => {
        place("{not json");
        expect(takeBoot(document)).toMatchObject({ kind: "refused", refusal: { error: { code: "UNKNOWN" } } });
        expect(takeBoot(document)).toMatchObject({ kind: "refused" });
    });
});

describe("the address", () => {
    it("loses its ticket and keeps everything else as it was", () => {
        expect(withoutTicket("?:jwt=a.b.c&:embed=true&Region=a,b%2Cc")).toBe("?:embed=true&Region=a,b%2Cc");
        expect(withoutTicket("?:embed=true&%3Ajwt=a.b.c")).toBe("?:embed=true");
        expect(withoutTicket("?:jwt=a")).toBe("");
        expect(withoutTicket("?my:jwt=a")).toBe("?my:jwt=a");
    });

    it("lose what a URL that is signed as a whole says of its viewer", () => {
        const told = ":nonce=1&%3Aemail=a%40b.c&:external_user_id=1&:external_user_team=T&:ua_Region=W&:client_id=c&:time=1";
        const more = ":mode=userbacked&:session_length=60&:first_name=A&:last_name=B&:account_type=View";
        expect(withoutTicket(`?${told}&:theme=Dark&${more}&Product=Tea&%3Asignature=ab`)).toBe("?:theme=Dark&Product=Tea");
    });
});
