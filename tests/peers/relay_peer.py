#!/usr/bin/env python3
"""Asks a running relay what its own description says, and what it does not: Schemathesis makes requests from it
(right ones, wrong ones, in random order) and holds each answer beside it. Fixed seed, bounded time.

    tests/peers/relay_peer.py PROGRAM [SECONDS]        with the Python of tests/peers/relay-requirements.txt
"""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

SEED = "20261126"
TOKEN = bytes(range(32))
# A status is right when it is described, and a relay in good health is never out of order. What a right request gets
# depends on the mailbox (a conflict, a token in use), so that "a right request is accepted" can't be asked.
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
    "response_schema_conformance,unsupported_method,allow_header_conformance,ignored_auth,negative_data_rejection"
)
# It would end the mailbox that the others need.
LAST = "deleteMailbox"


def main(program, seconds):
    with tempfile.TemporaryDirectory() as folder:
        flags = ["--data", f"{folder}/data", "--listen", "127.0.0.1:0"]
        rates = [x for name in ("token", "address") for x in (f"--{name}-rate", "1e9", f"--{name}-burst", "1e9")]
        log = open(f"{folder}/log", "w")
        relay = subprocess.Popen([program, "serve", *flags, *rates], stdout=subprocess.PIPE, stderr=log, text=True)
        try:
            url = "http://" + json.loads(relay.stdout.readline())["listening"]
            open_mailbox(program, folder, url)
            asked = schemathesis(folder, url, seconds, "--exclude-operation-id", LAST)
            asked = asked or schemathesis(folder, url, 5, "--include-operation-id", LAST)
            # What is left behind is whole.
            return asked or subprocess.run([program, "check", "--data", f"{folder}/data"], check=False).returncode
        finally:
            relay.kill()
            relay.wait()


def open_mailbox(program, folder, url):
    made = subprocess.run([program, "join-code", "--data", f"{folder}/data"], stdout=subprocess.PIPE, check=True)
    hashed = hashlib.sha256(TOKEN).hexdigest()
    body = {"join": made.stdout.decode().strip(), "tag": "00" * 16, "token_hash": hashed}
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/v1/mailboxes", json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 201


def schemathesis(folder, url, seconds, *which):
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    asked = [program, "--no-color", "run", f"{url}/v1/openapi.json", "--url", url, "--seed", SEED, "--checks", CHECKS]
    bounds = ["--max-time", str(seconds), "--workers", "1", "--request-timeout", "20", "--warnings", "off"]
    kept = ["--generation-database", "none", "-H", f"Authorization: Bearer {TOKEN.hex()}"]
    return subprocess.run([*asked, *bounds, *kept, *which], cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60))
