#!/usr/bin/env python3
"""Finds secrets of Signet in files, and reports them with --report URL.

Needs nothing but Python 3.8. Usage: scan.py [--report https://signet.example.com] FILE_OR_FOLDER...
Prints one line per find: file, line, what it is and its last four characters, never the secret itself.
Exits with 1 when something was found, and with 2 when it could not be reported.
"""
import json
import os
import re
import sys
import urllib.request
import zlib

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHAPES = {
    "client secret": r"signet_cs_[0-9a-zA-Z]{49}",
    "API key": r"sigma_sk_live_[0-9a-zA-Z]{49}",
    "webhook secret": r"signet_whsec_[0-9a-zA-Z]{49}",
}
ANY = re.compile("|".join("(%s)(?![0-9a-zA-Z])" % shape for shape in SHAPES.values()))
KINDS = list(SHAPES)
MOST_A_CALL = 20


def checksum(text):
    """The CRC-32 of the text as six digits of base 62."""
    rest = zlib.crc32(text.encode("ascii"))
    digits = ""
    for _ in range(6):
        rest, digit = divmod(rest, 62)
        digits = DIGITS[digit] + digits
    return digits


def is_real(text):
    """Whether it was made by a Signet: an invented one fails with all but one chance in 2^32."""
    return checksum(text[:-6]) == text[-6:]


def files(paths):
    for path in paths:
        if not os.path.isdir(path):
            yield path
        for folder, _, names in os.walk(path):
            for name in sorted(names):
                yield os.path.join(folder, name)


def finds(path):
    with open(path, encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            for match in ANY.finditer(line):
                if is_real(match.group()):
                    yield number, KINDS[match.lastindex - 1], match.group()


def report(url, secrets):
    for start in range(0, len(secrets), MOST_A_CALL):
        body = json.dumps({"secrets": secrets[start:start + MOST_A_CALL]}).encode()
        request = urllib.request.Request(
            url.rstrip("/") + "/v2/credentials/leaked", body, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            if answer.status != 202:
                raise OSError("answered %d" % answer.status)


def main(arguments):
    url = None
    if arguments[:1] == ["--report"]:
        url, arguments = arguments[1], arguments[2:]
    found = []
    for path in files(arguments):
        for line, kind, secret in finds(path):
            print("%s:%d: %s ending in %s" % (path, line, kind, secret[-4:]))
            found.append(secret)
    if url and found:
        try:
            report(url, sorted(set(found)))
            print("reported to " + url)
        except OSError as failed:
            print("could not be reported: %s" % failed, file=sys.stderr)
            return 2
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
