#!/bin/sh
# Prints a URL that opens a Signet workbook, once. POSIX shell and openssl, nothing else. Use it with:
#
#   export SIGNET_WORKBOOK_URL='YOUR_WORKBOOK_URL'
#   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
#   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
#   sh sign-url.sh california
#   curl --fail "$(sh sign-url.sh texas)"
#
# The first is for an iframe or the address bar of a browser, the second shows what a browser would get.
set -eu
: "${SIGNET_WORKBOOK_URL:?Set SIGNET_WORKBOOK_URL in the environment.}"
: "${SIGNET_CLIENT_ID:?Set SIGNET_CLIENT_ID in the environment.}"
: "${SIGNET_CLIENT_SECRET:?Set SIGNET_CLIENT_SECRET in the environment.}"
session_seconds=3600

fail() {
  echo "$1" >&2
  exit 1
}

case $SIGNET_CLIENT_ID in
*[!0-9A-Za-z._-]*) fail 'SIGNET_CLIENT_ID has a character that no client ID has.' ;;
esac

# Stand for your own users. In Signet the state decides which rows they see.
case ${1:-} in
california) email=california@example.com state=CA ;;
texas) email=texas@example.com state=TX ;;
*) fail 'Say for whom: california or texas.' ;;
esac

encoded() {
  openssl base64 -A | tr '+/' '-_' | tr -d '='
}

hexadecimal() {
  od -An -v -tx1 | tr -d ' \n'
}

digest() {
  openssl dgst -sha256 -binary
}

# The key's 64 bytes, each XOR the given number.
padded_key() {
  rest=$(printf '%-128s' "$key" | tr ' ' 0)
  while [ -n "$rest" ]; do
    byte=${rest%"${rest#??}"}
    rest=${rest#??}
    printf '%b' "\\0$(printf '%03o' $((0x$byte ^ $1)))"
  done
}

# HMAC as RFC 2104 makes it of two digests: `openssl dgst -hmac` would show the secret in the list of processes.
hmac_sha256() {
  key=$(printf '%s' "$SIGNET_CLIENT_SECRET" | hexadecimal)
  [ ${#key} -le 128 ] || key=$(printf '%s' "$SIGNET_CLIENT_SECRET" | digest | hexadecimal)
  { padded_key 92 && { padded_key 54 && cat; } | digest; } | digest
}

now=$(date +%s)
header=$(printf '{"alg":"HS256","typ":"JWT","kid":"%s"}' "$SIGNET_CLIENT_ID" | encoded)
claims=$(printf '{"sub":"%s","jti":"%s","iat":%d,"exp":%d,"account_type":"View","teams":["Embed_Users"],%s}' \
  "$email" "$(openssl rand -hex 16)" "$now" $((now + session_seconds)) \
  "\"user_attributes\":{\"State\":\"$state\"}" | encoded)
signature=$(printf '%s' "$header.$claims" | hmac_sha256 | encoded)

printf '%s\n' "$SIGNET_WORKBOOK_URL?:jwt=$header.$claims.$signature&:embed=true"
