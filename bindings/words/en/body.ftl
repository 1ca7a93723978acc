## The map: front or back; left or right

# $view (text)
body-map-name = Body map, { $view }. What it shows is in the list beside it.
# $side (text)
body-your-side = your { $side }
body-which-place = Which place do you mean?

## The list of places

body-choose-place = Choose from the list of places
body-find-place = Find a place
body-no-place = No place has this name.

## Marking a place

body-what-felt = What do you feel there? One or more.
body-both-sides = both sides
body-not-at-all = not at all
body-strongest = strongest
body-absent = numb or absent
body-declined = prefer not to look
body-note = Note, if you like
body-mark = Mark
body-take-away = Take this mark away
# $sensation (text), $number (number)
body-sensation-number = { $sensation } { $number }
body-marked = Marked
body-nothing-marked = Nothing marked yet. Touch the map or choose from the list.

## A day

body-mark-day = Mark what you feel
body-in-words = In words
body-legend = What the fills mean
body-more = More
body-mark-here = Mark something here
body-nothing-here = Nothing was noted here on this day.
body-day = Day
body-day-before = Day before
body-day-after = Day after
body-show-intimate = Show intimate regions
body-show-intimate-more = Groin, genitals, breasts. Hidden unless you choose to see them.

## Taken over

# $day (text)
body-copy = Same as on { $day }
body-copy-more = If it feels the same, you can take over that map. Each place stays marked as taken over until you confirm it.
body-to-confirm = Taken over, not confirmed
body-to-confirm-more = These do not count yet. Press what is still so.
body-still-so = Still so
body-all-still-so = All of it is still so

## Weeks and months

body-period = Weeks and months
body-period-more = How strong each place was over time
body-four-weeks = Four weeks
body-three-months = Three months
body-a-year = A year
body-own-days = Other days
body-from = First day
body-to = Last day
body-sensation = Which sensation
body-all-sensations = all, the strongest

## One place

body-place-history = This place over time
body-history-none = Nothing was noted here in these days.
body-late = typed later
body-in-session = typed in a session
body-imported = imported
body-copied = taken over, not confirmed

## Scan

body-scan = Body scan
body-scan-is-on = On
body-scan-is-off = Off until you choose it
body-scan-turn-on = Turn body scans on
body-scan-turn-off = Turn body scans off
body-scan-begin = Begin
body-scan-about = A body scan goes through your body part by part and asks what is there.
body-scan-about-stop = Looking closely at the body can bring back hard things. You can stop on every screen; what you said until then is kept.
body-scan-about-open = Leave open whatever you like. Only what you answer counts.
# $part (text), $view (text)
body-scan-heading = { $view }: { $part }
# $number (number), $count (number)
body-scan-step = Part { $number } of { $count }
body-scan-nothing = nothing
body-scan-something = something
# $place (text), $answer (text)
body-scan-answer = { $place }: { $answer }
body-scan-nothing-else = Nothing in the other places here
body-scan-next = Next part
body-scan-previous = Part before
body-scan-stop = Stop and ground
body-own-grounding = What brings you back, in your words
body-scan-kept = What you noted until now is saved.
body-scan-done = Leave the scan
body-scan-go-on = Go on with the scan
body-scan-save-again = Save again
