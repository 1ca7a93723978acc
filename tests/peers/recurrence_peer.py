"""Expands recurrence rules with python-dateutil: lines of `start<TAB>rule<TAB>limit` in, lines of civil times out."""

import datetime
import sys
import warnings
from itertools import islice

from dateutil.rrule import rrulestr

warnings.simplefilter("ignore")
# A rule that never comes true is looked for up to this year, by default 9999.
datetime.MAXYEAR = 2060

for line in sys.stdin:
    start, rule, limit = line.rstrip("\n").split("\t")
    at = datetime.datetime.strptime(start, "%Y-%m-%dT%H:%M:%S")
    times = islice(rrulestr(rule, dtstart=at), int(limit))
    print(" ".join(time.strftime("%Y-%m-%dT%H:%M:%S") for time in times if time.year <= datetime.MAXYEAR))
