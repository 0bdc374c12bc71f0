// A token, and whom it acts as. Node 20 or newer, no packages. CLIENT_SECRET comes from the environment.
const signetUrl = process.env.SIGNET_URL ?? "http://127.0.0.1:8080";
const clientId = process.env.CLIENT_ID ?? "YOUR_CLIENT_ID";
const clientSecret = process.env.CLIENT_SECRET;

async function call(path, options) {
  const response = await fetch(signetUrl + path, options);
  const body = await response.json();
  if (!response.ok) throw new Error(`${response.status} ${body.code}: ${body.message} (request ${body.requestId})`);
  return body;
}

const { access_token } = await call("/v2/auth/token", {
  method: "POST",
  headers: { Authorization: "Basic " + Buffer.from(`${clientId}:${clientSecret}`).toString("base64") },
  body: new URLSearchParams({ grant_type: "client_credentials" }),
});
console.log(await call("/v2/whoami", { headers: { Authorization: `Bearer ${access_token}` } }));
