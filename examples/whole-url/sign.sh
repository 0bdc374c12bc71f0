#!/bin/sh
# Prints a URL that is signed as a whole and opens a Signet workbook, once. POSIX shell and openssl. Use it with:
#
#   export SIGNET_EMBED_URL='YOUR_EMBED_URL'
#   export SIGNET_CLIENT_ID='YOUR_CLIENT_ID'
#   export SIGNET_CLIENT_SECRET='YOUR_CLIENT_SECRET'
#   sh sign.sh california
#   curl --fail "$(sh sign.sh texas)"
#
# Deprecated, for hosts that sign so already. New ones sign a token, as ../host-shell/sign-url.sh does.
set -eu
: "${SIGNET_EMBED_URL:?Set SIGNET_EMBED_URL in the environment.}"
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

# Stand for your own users, with %XX for all but letters, digits and -._~ in what they are called. In Signet the state
# decides which rows they see.
case ${1:-} in
california) id=1 email=california%40example.com state=CA ;;
texas) id=2 email=texas%40example.com state=TX ;;
*) fail 'Say for whom: california or texas.' ;;
esac

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

user=":email=$email&:external_user_id=$id&:external_user_team=Embed_Users&:account_type=View&:ua_State=$state"
query=":nonce=$(openssl rand -hex 16)&:client_id=$SIGNET_CLIENT_ID&$user"
query="$query&:session_length=$session_seconds&:time=$(date +%s)"
# What is signed is what is sent, letter by letter, from https:// to here.
unsigned="$SIGNET_EMBED_URL?$query&:mode=userbacked"

printf '%s\n' "$unsigned&:signature=$(printf '%s' "$unsigned" | hmac_sha256 | hexadecimal)"
