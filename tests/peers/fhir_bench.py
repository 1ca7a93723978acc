"""A document as somebody would build it with fhir.resources: every resource made as an object of the library, and the whole written as
JSON. Reading the fields from a file and importing the library stay outside; ours reads them from the encrypted diary.

    somacard --diary DIR export fhir --no-pdf --scope everything --from DATE --out FILE
    fhir_bench.py FILE

Needs fhir.resources (8.3.0); run by hand. R4 itself is not in it any more; R4B is, whose resources have the fields that we use. Prints
seconds of the processor, which other work on the machine does not change, and what was made.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

from fhir.resources.R4B.bundle import Bundle

given = json.loads(Path(sys.argv[1]).read_text())
types = Counter(entry["resource"]["resourceType"] for entry in given["entry"])

begun = time.process_time()
text = Bundle(**given).model_dump_json()
seconds = time.process_time() - begun

assert Counter(entry["resource"]["resourceType"] for entry in json.loads(text)["entry"]) == types
print(f"{seconds:.2f} s, {types.total()} resources, {len(text)} bytes")
