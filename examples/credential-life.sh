#!/bin/sh
# The whole life of a credential by the API alone: create, use, rotate with an overlap, revoke, find all of it in the audit.
# CLIENT_ID and CLIENT_SECRET are a credential of an Admin, with the privilege REST API.
set -eu
SIGNET_URL="${SIGNET_URL:-http://127.0.0.1:8080}"

value() { sed 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/'; } # of a member of a JSON object; jq does it better
call() { curl --fail-with-body --silent --show-error --header "Authorization: Bearer $TOKEN" "$@"; }
token() { # for a client ID and its secret
  ANSWER=$(curl --fail-with-body --silent --show-error --user "$1:$2" --data grant_type=client_credentials \
    "$SIGNET_URL/v2/auth/token") || return
  echo "$ANSWER" | value access_token
}

TOKEN=$(token "$CLIENT_ID" "$CLIENT_SECRET")
OWNER=$(call "$SIGNET_URL/v2/whoami" | value userId)

CREATED=$(call --json '{"name":"Life of a credential","ownerId":"'"$OWNER"'","scopes":["api"]}' "$SIGNET_URL/v2/credentials")
ID=$(echo "$CREATED" | value clientId)
OLD=$(echo "$CREATED" | value clientSecret)
echo "created $ID"

NEW=$(call --json '{"overlapSeconds":3600}' "$SIGNET_URL/v2/credentials/$ID/secrets" | value clientSecret)
token "$ID" "$OLD" >/dev/null && echo "the old secret still works"
token "$ID" "$NEW" >/dev/null && echo "the new secret works"

call --request DELETE "$SIGNET_URL/v2/credentials/$ID" >/dev/null
token "$ID" "$NEW" >/dev/null 2>&1 || echo "revoked: no secret works"

call "$SIGNET_URL/v2/audit?search=$ID&pageSize=50" | grep -o '"action" *: *"[^"]*"' | sort -u
