import type { Boot, ChartView, Column, PageView, Rows } from "../src/shared/wire";

export const month: Column = { id: "m", name: "Month", type: "datetime" };
export const carrier: Column = { id: "c", name: "Carrier", type: "text" };
export const flights: Column = { id: "f", name: "Flights", type: "integer" };

export const bars: ChartView = { id: "bar", kind: "bar-chart", name: "Flights by carrier", x: "c", y: ["f"], columns: [carrier, flights] };

export const barRows: Rows = {
    columns: [carrier, flights],
    rows: [["Delta", 30], ["United", 20], ["Alaska", null], ["JetBlue", 5]],
    truncated: false,
};

export const page: PageView = {
    id: "p1",
    name: "Overview",
    elements: [
        { id: "ctl", kind: "control", controlId: "Region", controlType: "list", name: "Region", selectionMode: "single" },
        bars,
    ],
};

export const second: PageView = { id: "p2", name: "Details", elements: [{ ...bars, id: "bar2", name: "Second" }] };

export const boot: Boot = {
    session: { key: "the-secret-session-key", endsInSeconds: 3600 },
    hostOrigins: [],
    target: "workbook",
    page: "p1",
    workbook: { id: "w", name: "Delays", version: 1, pages: [page, second] },
    variables: { Region: "West" },
    answers: { bar: barRows, ctl: { columns: [carrier], rows: [["West"], ["East"]], truncated: false } },
    ui: { theme: "Light" },
    requestId: "r1",
};
