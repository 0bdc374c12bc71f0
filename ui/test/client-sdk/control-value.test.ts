import { describe, expect, it } from "vitest";
import {
    dateValue, listValue, rangeValue, readFlag, readList, readNumber, readRange, readText, relativeDate, textValue,
} from "../../src/client-sdk/control-value";
import { withState } from "../../src/client-sdk/state-in-url";

/** The same numbers at every run, so that a failure can be looked at again. */
function dice(seed: number): (sides: number) => number {
    let state = seed;
    return (sides) => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * sides);
    };
}

const NASTY = ["", ",", ":", "%", "%2C", "%25", ":null", ":empty", "min:", "&", "=", "+", "#", "?", " ", "'", '"', "<", "é", "日", "😀", "\n", "a"];

function nastyText(roll: (sides: number) => number): string {
    return Array.from({ length: roll(6) }, () => NASTY[roll(NASTY.length)]).join("");
}

const ROUNDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

describe("control values", () => {
    it("read as they were written, whatever the text", () => {
        for (const seed of ROUNDS) {
            const text = nastyText(dice(seed));
            expect(readText(textValue(text))).toBe(text);
        }
    });
    it("read as a list as they were written, missing values and commas included", () => {
        for (const seed of ROUNDS) {
            const roll = dice(seed);
            const values = Array.from({ length: 1 + roll(5) }, () => (roll(8) === 0 ? null : nastyText(roll)));
            expect(readList(listValue(values))).toEqual(values);
        }
    });
    it("never throw, whatever is read", () => {
        for (const seed of ROUNDS) {
            const text = nastyText(dice(seed));
            for (const read of [readText, readList, readNumber, readFlag, readRange]) expect(() => read(text)).not.toThrow();
        }
    });
    it("survive the way through a URL", () => {
        for (const seed of ROUNDS) {
            const roll = dice(seed);
            const values = Array.from({ length: 1 + roll(4) }, () => nastyText(roll));
            const url = withState("https://s/o/workbook/w?:jwt=t", { variables: { "My control": listValue(values) }, nodeId: undefined });
            const raw = new URL(url).search.split("&").find((one) => one.startsWith("My%20control="));
            expect(readList(raw?.slice("My%20control=".length).replaceAll("+", " "))).toEqual(values);
        }
    });
    it("tell nothing chosen, the missing value and the empty text apart", () => {
        expect([listValue([]), textValue(null), textValue("")]).toEqual(["", ":null", ":empty"]);
        expect([readText(""), readText(undefined), readText(":null"), readText(":empty")]).toEqual([undefined, undefined, null, ""]);
    });
    it("are written as the contract's table says", () => {
        expect(listValue(["v1", "v,2", "v3"])).toBe("v1,v%2C2,v3");
        expect(rangeValue({ min: 1, max: 2.5 })).toBe("min:1,max:2.5");
        expect(rangeValue({ max: "2024-02-01" })).toBe("min:,max:2024-02-01");
        expect(rangeValue({})).toBe("");
        expect(rangeValue({ min: relativeDate("prior", "day", 30), max: relativeDate("next", "year", 0) })).toBe("min:prior-day-30,max:next-year-0");
        expect(dateValue(new Date(Date.UTC(2024, 1, 3, 4, 5, 6, 789)))).toBe("2024-02-03T04:05:06Z");
        expect([dateValue("2024-02-03"), readFlag("true"), readFlag("false"), readFlag("True")]).toEqual(["2024-02-03", true, false, undefined]);
    });
    it("are read in every form the contract knows", () => {
        expect([readNumber("1%2C234.5"), readNumber("-3"), readNumber(""), readNumber("x")]).toEqual([1234.5, -3, undefined, undefined]);
        expect(readRange("start:2024-01-01T10:00Z,end:")).toEqual({ min: "2024-01-01T10:00Z" });
        expect(readRange("min:1%2C000,max::null")).toEqual({ min: "1,000" });
    });
});

describe("a new URL that opens where the old one ended", () => {
    const state = { variables: { Region: "West,East", Gone: "" }, nodeId: "p2" };
    it("has what the viewer had chosen, cleared controls too", () => {
        expect(withState("https://s/o/workbook/w?:jwt=t&:embed=true", state)).toBe(
            "https://s/o/workbook/w?:jwt=t&:embed=true&Region=West,East&Gone=&:nodeId=p2",
        );
    });
    it("keeps what it says itself", () => {
        const url = withState("https://s/o/workbook/w?%3Ajwt=t&Region=South&:nodeId=p1#x", state);
        expect(url).toBe("https://s/o/workbook/w?%3Ajwt=t&Region=South&:nodeId=p1&Gone=#x");
    });
    it("is left alone when it is signed as a whole", () => {
        const url = "https://s/embed/1-abc?:nonce=n&:signature=ab";
        expect(withState(url, state)).toBe(url);
    });
    it("holds half of a surrogate pair as nothing", () => {
        expect(withState("https://s/w?:jwt=t", { variables: { A: "x\ud800y" }, nodeId: undefined })).toBe("https://s/w?:jwt=t&A=x%EF%BF%BDy");
    });
});
