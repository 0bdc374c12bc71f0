"""Prints a URL that is signed as a whole and opens a Signet workbook, once. Python 3.8 or newer, no packages. Use it:

    export SIGNET_EMBED_URL='YOUR_EMBED_URL'
    export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
    export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
    python3 sign.py california
    curl --fail "$(python3 sign.py texas)"

Deprecated, for hosts that sign so already. New ones sign a token, as ../host-python/host.py does.
"""

import hmac
import os
import sys
import time
import uuid
from urllib.parse import quote

SESSION_SECONDS = 3600

# Stand for your own users. In Signet the state decides which rows they see.
VIEWERS = {
    "california": {"id": "1", "email": "california@example.com", "state": "CA"},
    "texas": {"id": "2", "email": "texas@example.com", "state": "TX"},
}


def required(name):
    value = os.environ.get(name, "")
    if not value.strip():
        sys.exit(f"Set {name} in the environment.")
    return value


EMBED_URL = required("SIGNET_EMBED_URL")
CLIENT_ID = required("SIGNET_CLIENT_ID")
CLIENT_SECRET = required("SIGNET_CLIENT_SECRET")


def signed_url(viewer):
    """A URL that opens the workbook once, for that viewer."""
    parameters = {
        ":nonce": uuid.uuid4(),
        ":client_id": CLIENT_ID,
        ":email": viewer["email"],
        ":external_user_id": viewer["id"],
        ":external_user_team": "Embed_Users",
        ":account_type": "View",
        ":ua_State": viewer["state"],
        ":session_length": SESSION_SECONDS,
        ":time": int(time.time()),
    }
    query = "&".join(f"{name}={quote(str(value), safe='')}" for name, value in parameters.items())
    # What is signed is what is sent, letter by letter, from https:// to here.
    unsigned = f"{EMBED_URL}?{query}" + "&:mode=userbacked"
    signature = hmac.digest(CLIENT_SECRET.encode(), unsigned.encode(), "sha256").hex()
    return f"{unsigned}&:signature={signature}"


if __name__ == "__main__":
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in VIEWERS:
        sys.exit("Say for whom: california or texas.")
    print(signed_url(VIEWERS[name]))
