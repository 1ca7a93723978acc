"""Times python-dateutil: start and rule in, the median seconds of some runs and the number of occurrences out."""

import sys
import time
from datetime import datetime

from dateutil.rrule import rrulestr

start = datetime.strptime(sys.argv[1], "%Y%m%dT%H%M%S")
runs = []
for _ in range(5):
    begin = time.perf_counter()
    count = sum(1 for _ in rrulestr(sys.argv[2], dtstart=start))
    runs.append(time.perf_counter() - begin)
print(sorted(runs)[2], count)
