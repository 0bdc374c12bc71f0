// A web application that embeds a Signet workbook. Node 20 or newer, no packages. Start it with:
//
//   export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
//   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
//   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
//   node host.mjs
//
// and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.
import { createHmac, randomUUID } from "node:crypto";
import { createServer } from "node:http";

const SESSION_SECONDS = 3600;

/** Stand for your own users. In Signet the state decides which rows they see. */
const VIEWERS = new Map([
  ["california", { email: "california@example.com", state: "CA" }],
  ["texas", { email: "texas@example.com", state: "TX" }],
]);

const workbookUrl = required("SIGNET_WORKBOOK_URL");
const clientId = required("SIGNET_CLIENT_ID");
const clientSecret = required("SIGNET_CLIENT_SECRET");

function required(name) {
  const value = process.env[name];
  if (value?.trim()) return value;
  console.error(`Set ${name} in the environment.`);
  process.exit(1);
}

/** A URL that opens the workbook once, for that viewer. */
function embedUrl(viewer) {
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: "HS256", typ: "JWT", kid: clientId };
  const claims = {
    sub: viewer.email,
    jti: randomUUID(),
    iat: now,
    exp: now + SESSION_SECONDS,
    account_type: "View",
    teams: ["Embed_Users"],
    user_attributes: { State: viewer.state },
  };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const signature = createHmac("sha256", clientSecret).update(signed).digest("base64url");
  return `${workbookUrl}?:jwt=${signed}.${signature}&:embed=true`;
}

function encoded(part) {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Host application</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  iframe { width: 100%; height: 640px; border: 1px solid; border-radius: 8px }
</style>
<label>Signed in as <select id="viewer">
  <option value="california">California office</option>
  <option value="texas">Texas office</option>
</select></label>
<p id="status" role="status">Loading</p>
<iframe id="embed" title="Embedded from Signet"></iframe>
<script>
  const [viewer, frame, status] = ['viewer', 'embed', 'status'].map(id => document.getElementById(id));
  const show = async () => { frame.src = await (await fetch('/embed-url?' + viewer.value)).text(); };
  addEventListener('message', event => {
    if (event.source !== frame.contentWindow) return;
    if (event.data.type === 'workbook:loaded') status.textContent = 'The frame below comes from Signet.';
    if (event.data.type === 'workbook:error') status.textContent = 'Signet says: ' + event.data.message;
  });
  viewer.addEventListener('change', show);
  show();
</script>
`;

const server = createServer((request, response) => {
  const [path, query] = request.url.split("?", 2);
  // A real host takes the user from its own session, never from the query.
  const viewer = path === "/embed-url" && VIEWERS.get(query);
  if (path === "/") answer(response, 200, "text/html", PAGE);
  else if (viewer) answer(response, 200, "text/plain", embedUrl(viewer));
  else answer(response, 404, "text/plain", "There is nothing here.");
});

function answer(response, status, type, text) {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" });
  response.end(text);
}

server.listen(Number(process.env.PORT ?? 8090), "127.0.0.1", () => {
  console.log(`Host application on http://127.0.0.1:${server.address().port}`);
});
