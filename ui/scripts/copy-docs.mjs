// Puts the reader of the API's description, a bundle as its package ships it, where the server looks for it.
import { copyFileSync, mkdirSync } from "node:fs";

const from = new URL("../node_modules/rapidoc/dist/", import.meta.url);
const to = new URL("../target/dist/docs/", import.meta.url);

mkdirSync(to, { recursive: true });
for (const name of ["rapidoc-min.js", "rapidoc-min.js.LICENSE.txt"]) copyFileSync(new URL(name, from), new URL(name, to));
