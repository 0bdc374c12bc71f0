import { describe, expect, it } from "vitest";
import { axisNumbers, moment, showing } from "../src/shared/format";
import type { Column } from "../src/shared/wire";

const number = (formatString?: string, more: object = {}): Column => ({
    id: "n",
    name: "N",
    type: "number",
    format: { kind: "number", ...(formatString === undefined ? {} : { formatString }), ...more },
});
const when: Column = { id: "d", name: "D", type: "datetime" };

describe("how cells are shown", () => {
    it("shows nothing as a dash, whatever the type", () => {
        expect(showing(number(",.2f", { prefix: "$" }))(null)).toBe("–");
        expect(showing(when)(undefined)).toBe("–");
    });
    it("follows the author's number format, prefix and suffix", () => {
        expect(showing(number(",.1f", { prefix: "~", suffix: " min" }))(1234.56)).toBe("~1,234.6 min");
        expect(showing(number(".1%"))(0.8123)).toBe("81.2%");
    });
    it("falls back to the default when a format string means nothing", () => {
        expect(showing(number("what is this"))(1234.567)).toBe("1,234.57");
    });
    it("reads decimals that come as text", () => {
        expect(showing(number(",.2f"))("12.5")).toBe("12.50");
    });
    it("follows strftime for datetimes and never moves them to another zone", () => {
        const column: Column = { ...when, format: { kind: "datetime", formatString: "%Y-%m-%d %H:%M" } };
        expect(showing(column)("2024-03-10T02:30:00")).toBe("2024-03-10 02:30");
        expect(moment("2024-03-10")?.toISOString()).toBe("2024-03-10T00:00:00.000Z");
    });
    it("shows months as months and years as years", () => {
        expect(showing(when, ["2024-01-01", "2024-02-01"])("2024-02-01")).toBe("Feb 2024");
        expect(showing(when, ["2023-01-01", "2024-01-01"])("2024-01-01")).toBe("2024");
        expect(showing(when, ["2024-01-05"])("2024-01-05")).toBe("Jan 5, 2024");
    });
    it("survives a locale that nobody knows", () => {
        expect(showing(number(), [], "English!")(1234)).toBe("1,234");
    });
    it("keeps axis labels short and in their unit", () => {
        expect(axisNumbers(number("$,.2f"))(1_250_000)).toBe("$1.25M");
        expect(axisNumbers(number(".1%"))(0.25)).toBe("25%");
        expect(axisNumbers(number())(-300)).toBe("−300");
    });
});
