"""A client of SMART Health Links that knows nothing of us: reads a link, asks for its one file, opens it with jwcrypto.

    python link.py OUT AGAIN <LINK    the content goes to OUT, the same sealed by jwcrypto to AGAIN; its type is printed
"""

import base64
import json
import sys
import urllib.parse
import urllib.request

from jwcrypto import jwe, jwk

out, again = sys.argv[1:]
text = sys.stdin.read().strip()
coded = text[text.index("shlink:/") + 8 :]
payload = json.loads(base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)))
assert payload["flag"] == "U" and len(payload["url"]) <= 128 and len(payload["key"]) == 43, "not the link of one file"
query = urllib.parse.urlencode({"recipient": "Plain client (jwcrypto)"})
with urllib.request.urlopen(f"{payload['url']}?{query}") as response:
    sealed = response.read().decode().strip()
key = jwk.JWK(kty="oct", k=payload["key"])
token = jwe.JWE()
token.deserialize(sealed, key)
with open(out, "wb") as file:
    file.write(token.payload)
ours = jwe.JWE(token.payload, json.dumps(token.jose_header))
ours.add_recipient(key)
with open(again, "w") as file:
    file.write(ours.serialize(compact=True))
print(token.jose_header["cty"])
