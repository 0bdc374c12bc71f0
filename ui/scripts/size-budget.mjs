// What a first visit may weigh on the wire, compressed. Measured on what is shipped: the .gz twins of one entry and all it loads.
import { existsSync, readFileSync } from "node:fs";

const KIB = 1024;
const BUDGETS = [
    { entry: "embed.html", script: 30 * KIB, styles: 6 * KIB },
    { entry: "portal.html", script: 165 * KIB, styles: 90 * KIB },
];

const dist = new URL("../target/dist/", import.meta.url);
if (!existsSync(new URL("manifest.json", dist))) {
    console.error("Nothing is built: run `npm run build` first.");
    process.exit(1);
}
const manifest = JSON.parse(readFileSync(new URL("manifest.json", dist), "utf8"));

function chunksOf(name, seen = new Set()) {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of manifest[name].imports ?? []) chunksOf(next, seen);
    return seen;
}

const weigh = (files) => files.reduce((sum, file) => sum + readFileSync(new URL(`${file}.gz`, dist)).length, 0);

let failed = false;
for (const { entry, script, styles } of BUDGETS) {
    const chunks = [...chunksOf(entry)].map((name) => manifest[name]);
    const weights = [
        ["script", weigh(chunks.map((chunk) => chunk.file)), script],
        ["styles", weigh(chunks.flatMap((chunk) => chunk.css ?? [])), styles],
    ];
    for (const [what, weight, budget] of weights) {
        const over = weight > budget;
        failed ||= over;
        console.log(`${entry} ${what}: ${weight} bytes gzip of ${budget}${over ? " - TOO LARGE" : ""}`);
    }
}
const sdk = weigh(["sdk/signet-embed.js"]);
const sdkBudget = 6 * KIB;
failed ||= sdk > sdkBudget;
console.log(`sdk/signet-embed.js: ${sdk} bytes gzip of ${sdkBudget}${sdk > sdkBudget ? " - TOO LARGE" : ""}`);
process.exit(failed ? 1 : 0);
