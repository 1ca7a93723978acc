### The report for the person's DBT therapist. It shows what was written; it says nothing of what a person has, and nothing of what leads to what.

report-title = Diary card report
report-title-parts = What a person shares from their diary
# $from, $to (text): days.
report-days = { $from } to { $to }
# $day (text): a day.
report-made = Made on { $day }, from what one person wrote in their own diary.
report-notice = Not monitored. Not for emergencies.
report-notice-more = Nobody watches what is written in the diary. In danger, call the emergency number where you are.
report-not-in-it = Not in this report:
part-card = the diary card
part-life-threatening = what is about danger to life
part-check-ins = single check-ins
part-body = the body map
part-hidden-regions = places that the person’s body map hides
part-together = what went together
part-visits = before and after sessions
part-sessions = sessions
part-touch-plan = where touch is welcome
part-screening = health questions before massage
part-session-terms = the terms of massage sessions
part-notes = notes, triggers and other own words
part-chains = chain analyses
part-private-reasons = private reasons
part-relationship-ratings = how sessions and those who lead them were rated
part-safety-plan = the safety plan
# $count (number): lines of the card that the person left out; which, is not told.
part-lines =
    { $count ->
        [one] one more line of the card
       *[other] { $count } more lines of the card
    }

## Headings

report-first = In DBT’s order of targets
report-cards = Week cards
report-trends = Over the days
report-body = Body
report-together = What went together
report-visits = Before and after sessions
report-skills = Skills
report-sessions = Sessions
report-massage = For body work
report-chains = Chain analyses
report-safety-plan = Safety plan
report-words = In the person’s own words
report-method = How to read this

## The first page

report-life = A life worth living
report-line = Line of the card
# $days (number): days in the report.
report-known = Answered, of { $days } days
report-peak = Highest (first on)
report-above = Days above 0
report-total = In all
report-each-day = Each day
report-none = –
report-left-out = Left out by the person; this does not say that there was nothing.
report-no-line = No line of the card stands under this.
report-bars-how = A bar is the highest number of a day, or of a week where there are many days; a dash is a 0; nothing is no answer. Fine lines part the weeks.
# $count: attended. $before: missed. $known: cancelled (numbers).
report-sessions-said = Sessions: { $count } attended, { $before } missed, { $known } cancelled
# $count: days with a skill. $days: days filled in (numbers).
report-skill-days =
    { $days ->
        [one] A skill was used on { $count } of { $days } day filled in
       *[other] A skill was used on { $count } of { $days } days filled in
    }
# $used, $helped (numbers): uses.
report-skill-helped =
    { $used ->
        [one] It helped in { $helped } of { $used } use of which that was said
       *[other] It helped in { $helped } of { $used } uses of which that was said
    }
report-numbers = The numbers as a table
report-see-table = The numbers are in the table
report-day = Day
report-week = Week of

## Week cards

report-week-heads = At the head of each card; ratings on coming into session → on leaving it, 0 to 5
report-complete-short = How much
report-skills-a-day = Skills used, how many
report-cards-how = Shaded: 3 and 4 of 5, or as much of another scale. Dark: the highest there is. Framed: an act that happened. Hatched: nothing was written that day, which is not a 0. ◦ all of the day written later · – away · “·” not answered · ✓ yes. Sleep is in hours.
report-latest-weeks = The cards of the last twelve weeks. The charts show all days.

## Over the days

report-trends-how = A dot is a day’s number. A band reaches from a week’s lowest to its highest, its thick line is the middle value: half of the days are at or above it. A gap is no answer.
# $mean (text): a number. $days (number).
report-middle =
    { $days ->
        [one] middle { $mean }, { $days } day
       *[other] middle { $mean }, { $days } days
    }
report-trends-table = Middle value of each week (lowest–highest)
report-unanswered = On the card and not answered in these days:
report-nothing = Nothing was answered in these days.

## Body

report-body-now = These days
report-body-change = What is different from the days before
report-strongest = Strongest
report-largest = Most different
report-no-change = There are no days before to compare with:
report-against = The mean of these days beside that of
report-more = more than before
report-less = less than before
report-same = about the same
# $mean, $before (text): numbers.
report-place-change = { $mean }, before { $before }
report-place = Place
report-place-felt = Days felt
report-place-known = Days known
report-place-mean = Mean
report-place-before = Mean before

## What went together

report-pair = Feeling and place
report-when = When
report-when-same = same day
report-when-body-next = body the day after
report-when-feeling-next = feeling the day after
report-interval = Less together −1 · 0 · more together 1
report-size = Size (95 % interval)
report-verdict = How sure
report-asked = own question
# $mean, $from, $to (text): numbers.
report-measured = { $mean } ({ $from } to { $to })
report-too-few = Not enough days yet to look for anything. That is an answer, too.
report-together-not = Going together does not say that one leads to the other. What is about danger to life is never looked at.
report-together-how = A dot is the rank correlation, its line the interval in which it lies with 95 % confidence. Filled: clear. Hollow: a hint. A stroke: no sign.
# $count (number): pairs.
report-more-pairs =
    { $count ->
        [one] { $count } more pair takes more days.
       *[other] { $count } more pairs take more days.
    }

## Before and after sessions

report-visits-how = Hollow: before. Filled: after. Feelings and coming into session 0 to 5, body 0 to 10. One session says little: people often come when it is worst, and most of that passes anyway.
# $count, $known (numbers): visits.
report-latest-visits = The last { $count } of { $known } sessions of which something was noted.
report-no-visit = Nothing was noted around sessions in these days.
report-what = What
report-before-after = Before and after
report-next-day = The day after, 0 to 5:

## Skills and sessions

report-skills-how = Days on which a skill was used; uses that helped or did not, where that was said; times it was tried and could not be done, or was not done. Bars compare days used.
report-no-skill = No skill was noted in these days.
report-other-skills = Other skills
report-skill = Skill
report-days-used = Days
report-helped = Helped
report-not-helped = Did not help
report-could-not = Could not
report-not-done = Not done
# $count (number): days.
report-days-count =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
report-day-answers = The day’s own answer about skills: how many days have each
report-answer = Answer
report-kind = Kind
report-attended = Attended
report-missed = Missed
report-cancelled = Cancelled
report-unsaid = Not said
report-ahead = To come

## How to read this

report-complete = How complete it is
report-how-made = How it was made, and what it can’t say
method-peak = Numbers of feelings and urges are the highest of the day, in the person’s own judgement: 0 not present, 5 very intense. An urge is not an act.
method-missing = A day without an entry is missing. It is never counted as 0, and days away are not counted as missing. What was written later is marked; it is remembered, not noted in the moment.
method-body = A place of the body counts on the days on which something was said of it, or a scan asked for it. Marks taken over from an earlier day count only once they were confirmed. Left and right are the person’s own.
method-skills = The 0–7 answer about skills has two sides, effort and help. It is counted and never averaged.
method-together = What went together was looked for in all pairs at once, and the number of pairs is taken into account. Days that follow each other are alike; that is taken into account as well. “No sign” does not say that there is nothing.
method-visits = Before and after a session are two moments. Whether the session made the difference can’t be seen from them.
method-tables = Each chart has its numbers in a table, folded away on screen. Tables that are open are printed.
method-not = This is what a person wrote down. It is no test, names no illness and gives no advice.

## Health questions, as they were answered

report-screening = Health questions before massage
report-screening-how = What the person answered themselves, on the day beside it. No finding, and no word that massage is safe.
report-question = Question
