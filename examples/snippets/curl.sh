#!/bin/sh
# A token, and whom it acts as. CLIENT_SECRET comes from the environment: never write a secret into a file.
set -eu
SIGNET_URL="${SIGNET_URL:-http://127.0.0.1:8080}"
CLIENT_ID="${CLIENT_ID:-YOUR_CLIENT_ID}"

TOKEN=$(curl --fail-with-body --silent --show-error \
  --user "$CLIENT_ID:$CLIENT_SECRET" --data grant_type=client_credentials \
  "$SIGNET_URL/v2/auth/token" | sed 's/.*"access_token" *: *"\([^"]*\)".*/\1/')

curl --fail-with-body --silent --show-error --header "Authorization: Bearer $TOKEN" "$SIGNET_URL/v2/whoami"
