// Installs what the lock file says, and nothing when it says what is already there. No package runs a script of its own.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(process.argv[2] ?? "..", import.meta.url)); // the folder, seen from this one's
const stamp = `${root}node_modules/.installed`;
const hash = createHash("sha256");
for (const file of ["package.json", "package-lock.json", ".npmrc"]) hash.update(readFileSync(root + file));
const wanted = hash.update(process.version).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    const windows = process.platform === "win32";
    const npm = spawnSync(windows ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--prefer-offline"], {
        cwd: root,
        stdio: "inherit",
        shell: windows,
    });
    if (npm.error) console.error(`npm could not be started: ${npm.error.message}`);
    if (npm.status !== 0) process.exit(npm.status ?? 1);
    writeFileSync(stamp, wanted);
}
