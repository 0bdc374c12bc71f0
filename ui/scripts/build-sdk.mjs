// The client for host pages, twice: a package with types for bundlers, and one script that the server itself hands out.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const path = (relative) => fileURLToPath(new URL(relative, new URL("../", import.meta.url)));
const source = path("src/client-sdk/");
const pack = path("target/client-sdk/");
const served = path("target/dist/sdk/");

const common = { configFile: false, publicDir: false, logLevel: "warn" };

async function buildPackage() {
    rmSync(pack, { recursive: true, force: true });
    const entry = { index: `${source}index.ts`, react: `${source}react.ts` };
    const lib = { entry, formats: ["es"] };
    const options = { outDir: `${pack}dist`, target: "es2022", minify: false, lib, rollupOptions: { external: ["react"] } };
    await build({ ...common, build: options });
    execFileSync(process.execPath, [path("node_modules/typescript/bin/tsc"), "-p", source], { stdio: "inherit" });
    for (const name of readdirSync(`${pack}dist`).filter((file) => file.endsWith(".d.ts"))) withEndings(`${pack}dist/${name}`);
    for (const name of ["package.json", "README.md"]) copyFileSync(source + name, pack + name);
    copyFileSync(path("../LICENSE"), `${pack}LICENSE`);
}

/** Node resolves relative imports of a module by their whole name, also those between types. */
function withEndings(file) {
    writeFileSync(file, readFileSync(file, "utf8").replace(/(from "\.\/[\w-]+)"/g, '$1.js"'));
}

async function buildScript() {
    const lib = { entry: `${source}index.ts`, name: "Signet", formats: ["iife"], fileName: () => "signet-embed.js" };
    await build({ ...common, build: { outDir: served, emptyOutDir: true, target: "es2022", lib } });
}

function packPackage() {
    mkdirSync(served, { recursive: true });
    const npm = process.env.npm_execpath;
    const [command, first] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
    const told = execFileSync(command, [...first, "pack", "--json", "--pack-destination", served], { cwd: pack });
    const [{ filename }] = JSON.parse(told.toString());
    // One name for every version: the address in a host's package.json stays, and the lock file holds the digest.
    renameSync(served + filename, `${served}signet-embed-sdk.tgz`);
}

await buildScript();
await buildPackage();
packPackage();
