# A token, and whom it acts as. Python 3.8 or newer, no packages. CLIENT_SECRET comes from the environment.
import base64
import json
import os
import urllib.error
import urllib.parse
import urllib.request

SIGNET_URL = os.environ.get("SIGNET_URL", "http://127.0.0.1:8080")
CLIENT_ID = os.environ.get("CLIENT_ID", "YOUR_CLIENT_ID")
CLIENT_SECRET = os.environ["CLIENT_SECRET"]


def call(path, headers, form=None):
    data = urllib.parse.urlencode(form).encode() if form else None
    try:
        with urllib.request.urlopen(urllib.request.Request(SIGNET_URL + path, data, headers)) as response:
            return json.load(response)
    except urllib.error.HTTPError as refused:
        raise SystemExit(f"{refused.code}: {refused.read().decode()}")


basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
token = call("/v2/auth/token", {"Authorization": f"Basic {basic}"}, {"grant_type": "client_credentials"})
print(call("/v2/whoami", {"Authorization": f"Bearer {token['access_token']}"}))
