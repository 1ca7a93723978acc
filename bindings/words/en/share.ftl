## What takes a while

working-stop = Stop

## A row that opens and closes

# only: android
folded-open = Open
# only: android
folded-closed = Closed

## Scanning

# only: android
scan = Scan a QR code
# only: android
scan-by-another-app = Another app on this phone scans it, and sees what is in it.
# only: android
scan-by-nobody = No app on this phone scans QR codes for another one. Paste the text instead.

## For whom

share-whom = For whom
share-nobody = Nobody in particular
share-as-for = As for
share-what-they-are = What they are to you
# $role (text)
share-role-linked = { $role }, linked
share-role-dbt-therapist = DBT therapist
share-role-group-leader = Leads the skills group
share-role-massage-practitioner = Massage practitioner
share-role-other = Somebody else
share-add-somebody = Add somebody
share-name = What you call them
share-name-more = Only you see it.
share-seal-to = Their key, if they gave you one
share-seal-to-more = It begins with age1. Files can be sealed to it.
share-add-more = Nothing is sent by adding somebody. What is usual for them is ticked next, for you to look at.
share-somebody = Share with
# $name (text)
share-change-somebody = Change { $name }
share-change-more = Name, what they are to you, key; or off the list
share-seal-to-other = Another key of theirs
share-seal-to-other-more = A key of theirs is here. One that is typed takes its place.
share-seal-to-away = Take their key away
share-take-off = Take off the list
# $name (text)
share-take-off-ask = Take { $name } off the list?
share-take-off-more = What went to them stays in the log. A file that they have can’t be recalled.
share-taken-off = Taken off the list

## What and of which days

share-days = Which days
share-from = First day
share-to = Last day
# $name (text)
share-named = With the name they know you by: { $name }
share-what = What goes
share-usual = Tick what is usual
share-lines = Lines of the card
# $lines (text)
share-lines-left-out = Left out: { $lines }
share-lines-all = All of them go
share-questions = Health questions
share-no-questions = No health question was answered yet.
share-go-on = Look at it
share-else = Also here

## Ways out

share-ways = Hand it over
share-how = How it goes
share-report = Report to read or print
share-report-title = Report
share-report-more = Look at it first. Printing also makes a PDF.
share-print = Print
share-printed = Noted in the log
share-file = A file
share-file-more = Who has it can read it.
share-under-key = A sealed file and its key
share-under-key-more = Two things, to hand over by two ways.
share-under-key-about = The file is sealed. Its key is a QR code that is shown once: let them scan it from this screen, and hand over the file by another way.
share-key = The key
share-link = A link
share-link-more = For some days, through your relay.
share-link-about = The sealed file lies at your relay, which can’t read it. Who has the link can read it until it ends.
share-link-days = Days, 1 to 30
share-send-link = Send the link
# $clinic (text)
share-to-clinic = To { $clinic }
share-to-clinic-more = Sealed to their key, through the relay.
share-deliver = To the clinic
# $clinic (text)
share-deliver-about = For { $clinic }: sealed to their key, so that nobody else can read it.
share-send = Send it
share-sending = Making and sending it
share-offline = This version of the app does not go online: links, and sending to a clinic, are not in it.
share-making = Making it
share-make = Make it
share-hand-over = Hand it over
share-kept-an-hour = The copy for handing over is deleted from this phone after an hour.

## Forms of a file

share-form-report = Report
share-form-report-more = A page to read, in any browser.
share-form-fhir = Document for a clinic’s system
share-form-fhir-more = FHIR R4, with the report in it.
share-form-csv = Tables
share-form-csv-more = CSV, several files with a dictionary.
share-form-json = JSON
share-form-json-more = For programs.
share-form-package = Sealed package
share-form-package-more = Report and document, sealed to their key.

## The log

share-log = What went out
share-show-link = Show the link again
share-take-back = Take it back
share-take-back-title = Take it back at the relay?
share-taking-back = Taking it back
