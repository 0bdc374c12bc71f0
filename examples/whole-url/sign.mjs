// Prints a URL that is signed as a whole and opens a Signet workbook, once. Node 20 or newer, no packages. Use it with:
//
//   export SIGNET_EMBED_URL='YOUR_EMBED_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   node sign.mjs california
//   curl --fail "$(node sign.mjs texas)"
//
// Deprecated, for hosts that sign so already. New ones sign a token, as ../host-node/host.mjs does.
import { createHmac, randomUUID } from "node:crypto";

const SESSION_SECONDS = 3600;

/** Stand for your own users. In Signet the state decides which rows they see. */
const VIEWERS = new Map([
  ["california", { id: "1", email: "california@example.com", state: "CA" }],
  ["texas", { id: "2", email: "texas@example.com", state: "TX" }],
]);

const embedUrl = required("SIGNET_EMBED_URL");
const clientId = required("SIGNET_CLIENT_ID");
const clientSecret = required("SIGNET_CLIENT_SECRET");

function required(name) {
  const value = process.env[name];
  if (value?.trim()) return value;
  fail(`Set ${name} in the environment.`);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

/** A URL that opens the workbook once, for that viewer. */
function signedUrl(viewer) {
  const parameters = {
    ":nonce": randomUUID(),
    ":client_id": clientId,
    ":email": viewer.email,
    ":external_user_id": viewer.id,
    ":external_user_team": "Embed_Users",
    ":account_type": "View",
    ":ua_State": viewer.state,
    ":session_length": SESSION_SECONDS,
    ":time": Math.floor(Date.now() / 1000),
  };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  // What is signed is what is sent, letter by letter, from https:// to here.
  const unsigned = `${embedUrl}?${query}` + "&:mode=userbacked";
  return `${unsigned}&:signature=${createHmac("sha256", clientSecret).update(unsigned).digest("hex")}`;
}

const viewer = VIEWERS.get(process.argv[2]) ?? fail("Say for whom: california or texas.");
console.log(signedUrl(viewer));
