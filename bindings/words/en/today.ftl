## The first screen

today-check-ins = Check-ins of today
today-so-far-heading = Today so far
today-nothing-yet = Nothing is noted yet. That is all right.
today-whole-day = The whole day
today-whole-day-more = Sleep, medication, skills, a note
today-yesterday-open = Nothing is noted for yesterday
today-yesterday-more = It can still be filled in, if you like.
today-next-session = Next session
today-discreet = Discreet mode: some lines are left out here.
today-hidden = The diary is hidden on this phone.
today-uncover = Show
today-away = Away
today-late = Added later
today-no-entry = No entry

## The plan, offered

today-plan-is-there = Your plan is there if you want it.
today-plan-open = Open the plan
today-plan-put-away = Put away

## Answers in words

choices-yes = Yes
choices-no = No
# $label (text), $answer (text)
choices-of = { $label }: { $answer }
# $item (text), $answer (text)
today-item-answer = { $item }{ "\u00A0" }{ $answer }
# $hours (number), $minutes (number)
today-hours-minutes = { $hours } h { $minutes } min
# $minutes (number)
today-minutes = { $minutes } min
today-hours = Hours
today-minutes-field = Minutes
# $answer (text)
today-so-far = The day so far: { $answer }
# $place (text), $sensation (text), $number (number)
today-reading-intensity = { $place }: { $sensation } { $number }
# $place (text)
today-reading-absent = { $place }: numb or absent
# $place (text)
today-reading-declined = { $place }: not looked at
# $low (number), $high (number)
today-wrong-number = A whole number from { $low } to { $high }.
# $hours (number)
today-wrong-minutes = Hours and minutes in whole numbers, { $hours } hours at most.
today-wrong-text = This is too long. 20,000 characters fit.
today-wrong-tag = A tag is one line of 1 to 40 characters.
today-source-late = Added later
today-source-in-session = Written in session
today-source-imported = Imported

## How a skill went

# $number (number), $words (text)
today-skill-number = { $number } · { $words }
today-skill-0 = Didn’t think of it
today-skill-1 = Thought of it, didn’t want to
today-skill-2 = Thought of it and wanted to, but didn’t
today-skill-3 = Tried, but couldn’t
today-skill-4 = Tried and could; it didn’t help
today-skill-5 = Tried and could; it helped
today-skill-6 = Did it without trying; it didn’t help
today-skill-7 = Did it without trying; it helped
today-skills-used = Skills used
# $number (number)
today-skills-reach = The furthest in the check-ins: { $number }

## A check-in

today-check-in-edit = Change a check-in
# $day (text), $time (text)
today-check-in-of = { $day }, { $time }
# $day (text)
today-for-day = For { $day }. Leave out what you like.
today-nothing-asked = The card asks nothing on this day.
# $count (number)
today-places = Marked: { $count }
today-triggers = Triggers
today-trigger-new = A new trigger
today-trigger-add = Add this trigger
today-trigger-words = What set it off, in your own words
# $tag (text)
# only: android
today-ticked = ✓ { $tag }
today-note = Note
today-in-session = Filled in with my DBT therapist
today-in-session-more = It is marked as written in session.
today-delete-check-in = Delete this check-in
today-delete-title = Delete this check-in?
today-delete-text = It no longer counts in the day. The history keeps it.
today-check-in-deleted = Check-in deleted
# $day (text), $time (text)
today-typed-on = { $day }, { $time }
# $time (text)
today-change-of = Change the check-in, { $time }
# $time (text)
today-delete-of = Delete the check-in, { $time }
today-leave-title = Leave without saving?
today-leave-text = What was typed here would be gone.
today-leave-yes = Leave without saving

## A day

today-day = Day
today-add-check-in = Add a check-in for this day
today-card-of-day = The card of the day
today-card-of-day-more = A number here stands for the whole day. A later check-in that is higher raises it.
today-from-card = From the card
# $value (text)
today-from-check-in = { $value }, from a check-in
# $value (text)
today-from-both = { $value }, from the card and check-ins
# $value (text), $card (text)
today-value-raised = { $value }, raised by a check-in after the { $card } on the card
today-ticks-none = None ticked
today-used-in-check-in = Used in a check-in
today-note-of-day = Note of the day
today-note-two = There is more than one note here. Saving keeps what stands here.
today-away-tick = Away on this day
today-away-more = The day is not counted as one without an entry.
today-missing-intro = Nothing is written for this day, and that is all right. If you like, a few questions:
today-missing-knew = Did you know there was a card for this day?
today-missing-willing = Were you willing to fill it in?
today-missing-thought = Did it come to mind?
today-missing-in-the-way = What got in the way?
