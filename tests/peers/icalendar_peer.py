"""Expands calendar files with icalendar and recurring-ical-events.

Lines of `file<TAB>first day<TAB>day after the last` in; for each file lines of `UID<TAB>start in UTC<TAB>minutes` out, sorted,
and an empty line. All-day and cancelled events are left out.
"""

import datetime
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc

for line in sys.stdin:
    path, first, after = line.rstrip("\n").split("\t")
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    events = recurring_ical_events.of(calendar).between(*map(datetime.date.fromisoformat, (first, after)))
    found = []
    for event in events:
        start, cancelled = event["DTSTART"].dt, str(event.get("STATUS", "")) == "CANCELLED"
        if cancelled or not isinstance(start, datetime.datetime):
            continue
        seconds = (event["DTEND"].dt - start).total_seconds()
        found.append(f"{event['UID']}\t{start.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}\t{round(seconds / 60)}")
    print("\n".join(sorted(found)), end="\n\n")
