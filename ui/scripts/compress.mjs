// Writes the .gz and .br twin of every asset beside it: the server sends them as they are and compresses nothing.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = new URL("../target/dist/", import.meta.url).pathname;

for (const name of ["assets", "docs", "sdk"].flatMap((folder) => readdirSync(join(dist, folder)).map((file) => join(folder, file)))) {
    const file = join(dist, name);
    if (/\.(gz|br|tgz)$/.test(name) || !statSync(file).isFile()) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
