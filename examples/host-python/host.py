"""A web application that embeds a Signet workbook. Python 3.8 or newer, no packages. Start it with:

    export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
    export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
    export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
    python3 host.py

and open http://127.0.0.1:8090 (PORT in the environment chooses another). The secret never leaves this process.
"""

import base64
import hmac
import json
import os
import sys
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SESSION_SECONDS = 3600

# Stand for your own users. In Signet the state decides which rows they see.
VIEWERS = {
    "california": {"email": "california@example.com", "state": "CA"},
    "texas": {"email": "texas@example.com", "state": "TX"},
}


def required(name):
    value = os.environ.get(name, "")
    if not value.strip():
        sys.exit(f"Set {name} in the environment.")
    return value


WORKBOOK_URL = required("SIGNET_WORKBOOK_URL")
CLIENT_ID = required("SIGNET_CLIENT_ID")
CLIENT_SECRET = required("SIGNET_CLIENT_SECRET")


def embed_url(viewer):
    """A URL that opens the workbook once, for that viewer."""
    now = int(time.time())
    header = {"alg": "HS256", "typ": "JWT", "kid": CLIENT_ID}
    claims = {
        "sub": viewer["email"],
        "jti": str(uuid.uuid4()),
        "iat": now,
        "exp": now + SESSION_SECONDS,
        "account_type": "View",
        "teams": ["Embed_Users"],
        "user_attributes": {"State": viewer["state"]},
    }
    signed = ".".join(encoded(json.dumps(part).encode()) for part in (header, claims))
    signature = encoded(hmac.digest(CLIENT_SECRET.encode(), signed.encode(), "sha256"))
    return f"{WORKBOOK_URL}?:jwt={signed}.{signature}&:embed=true"


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


PAGE = """\
<!doctype html>
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
"""


class Host(BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        if path == "/":
            self.answer(200, "text/html", PAGE)
        # A real host takes the user from its own session, never from the query.
        elif path == "/embed-url" and query in VIEWERS:
            self.answer(200, "text/plain", embed_url(VIEWERS[query]))
        else:
            self.answer(404, "text/plain", "There is nothing here.")

    def answer(self, status, content_type, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{content_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8090"))), Host)
    print(f"Host application on http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
