### The FHIR document: its sections, what its numbers are, and questions that stand nowhere else.

## Sections

fhir-left-out = Not shared
fhir-check-ins = Check-ins
fhir-origin = Where this comes from
# $count (number): resources of a section.
fhir-entries =
    { $count ->
        [one] One entry.
       *[other] { $count } entries.
    }
fhir-nothing = Nothing was noted in these days.

## What a number is

fhir-highest-of-day = highest of the day
fhir-in-the-moment = in the moment
fhir-remembered = remembered, for the day
# $what (text): what a line of the card is called.
fhir-what-highest = { $what }, highest of the day
fhir-what-remembered = { $what }, remembered for the day
fhir-session-before = before a session
fhir-session-after = after a session
fhir-session-next-day = the day after a session

## Codes that stand nowhere else

fhir-own-line = A line of one’s own
fhir-any-sensation = any sensation
fhir-own-sensation = a sensation in own words
fhir-elsewhere = a place that this version does not know
fhir-scan = Body scan: places asked about, and whether something was noted there
fhir-scan-stopped = Stopped to ground oneself
fhir-completeness = How much was filled in, and when
fhir-entries-days = Days that have begun and were not away
fhir-entries-filled = Days filled in
fhir-entries-away = Days away
fhir-entries-live = Entries written on the day
fhir-entries-late = Entries added later
fhir-entries-in-session = Entries written in session
fhir-entries-imported = Entries imported

## Forms

fhir-check-in = Check-in
fhir-week = The week’s card
fhir-skill-use = A skill and how it went
fhir-how-it-went = How it went
fhir-trigger-text = What set it off
fhir-boundary-note = What happened to a boundary
fhir-homework-done = Homework is done
fhir-touch-reason = Why
fhir-chain-behaviour = What the chain is about
fhir-plan-words = In own words
fhir-plan-phone = How to reach them
fhir-plan-not-after = Agreed: not for 24 hours after self-harm
fhir-agreed-with = Agreed with
fhir-agreed-on = Agreed on
fhir-reviewed-on = Last gone through on
