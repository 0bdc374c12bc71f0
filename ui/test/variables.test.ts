import { describe, expect, it } from "vitest";
import { asVariable, choiceOf, choiceText, listOf, listText, rangeOf, rangeText } from "../src/shared/variables";

describe("control values as text", () => {
    it("splits a list on commas before it decodes", () => {
        expect(listOf("a,b%2Cc,50%25")).toEqual(["a", "b,c", "50%"]);
    });
    it("writes a list so that reading gives the same values", () => {
        const values = ["plain", "with, comma", "100%", ":null", "", "%2C", "O'Hare \"x\""];
        expect(listOf(listText(values))).toEqual(values);
    });
    it("keeps the commas of a single choice", () => {
        expect(choiceOf("Washington, DC")).toBe("Washington, DC");
        expect(choiceOf(choiceText("Washington, DC"))).toBe("Washington, DC");
    });
    it("clears on nothing and on :null, and tells the empty text apart", () => {
        expect(listOf("")).toEqual([]);
        expect(choiceOf(":null")).toBeUndefined();
        expect(choiceOf(":empty")).toBe("");
    });
    it("leaves text alone that only looks encoded", () => {
        expect(choiceOf("50% off")).toBe("50% off");
    });
    it("reads a range under both pairs of names, with either side open", () => {
        expect(rangeOf("min:2024-01-01,max:")).toEqual({ min: "2024-01-01", max: "" });
        expect(rangeOf("start:prior-day-30,end:2024-02-01")).toEqual({ min: "prior-day-30", max: "2024-02-01" });
        expect(rangeText({ min: "", max: "2024-02-01" })).toBe("min:,max:2024-02-01");
        expect(rangeText({ min: "", max: "" })).toBe("");
    });
    it("turns what hosts send into text", () => {
        expect(asVariable(true)).toBe("true");
        expect(asVariable(5)).toBe("5");
        expect(asVariable(["a", "b,c"])).toBe("a,b%2Cc");
        expect(asVariable(null)).toBe("");
        expect(asVariable({})).toBeUndefined();
    });
});
