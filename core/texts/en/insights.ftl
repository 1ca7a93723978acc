### Insights: what went together in a person's own days, with how many days and how sure. Nothing here says what leads to what.

## How sure

verdict-clear = clear
verdict-hint = a hint
verdict-no-sign = no sign
verdict-not-enough-days = not enough days yet

## Parts of the body

part-head = head
part-neck = neck
part-chest = chest
part-belly = belly
part-pelvis = pelvis
part-back = back
part-arm-left = left arm and hand
part-arm-right = right arm and hand
part-leg-left = left leg and foot
part-leg-right = right leg and foot
part-whole = whole body

## What goes with what

# $item, $place (text): a line of the card, a place of the body.
strength-strong = strongly
strength-middle = moderately
strength-weak = weakly
association-same-day-more = On days with more { $item }, there was { $strength } more in the { $place }.
association-same-day-less = On days with more { $item }, there was { $strength } less in the { $place }.
association-body-next-day-more = On the day after more { $item }, there was { $strength } more in the { $place }.
association-body-next-day-less = On the day after more { $item }, there was { $strength } less in the { $place }.
association-feeling-next-day-more = On the day after more in the { $place }, there was { $strength } more { $item }.
association-feeling-next-day-less = On the day after more in the { $place }, there was { $strength } less { $item }.
association-no-sign = { $item } and the { $place }: no sign that they go together, in the days so far.
association-not-enough = { $item } and the { $place }
# $effect, $low, $high (text): numbers from -1 to 1. $days (number).
finding-measured =
    Rank correlation { $effect } (between { $low } and { $high }), { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, { $verdict }.
days-needed =
    { $count ->
        [one] { $count } more day
       *[other] { $count } more days
    }

## Around them

insights-asked = Your questions
insights-found = What went together
insights-not-enough = Not enough days yet
insights-nothing = Nothing stands out in these days. That is an answer, too.
# $pairs, $days (numbers).
insights-looked =
    { $days ->
        [one] { $days } day with entries
       *[other] { $days } days with entries
    }; { $pairs ->
        [0] no pair could be looked at yet.
        [one] { $pairs } pair was looked at, so that it might stand out by chance; that is taken into account.
       *[other] { $pairs } pairs were looked at, so that a few would stand out by chance; that is taken into account.
    }
insights-together = Going together does not say that one leads to the other. Urges to die or to hurt oneself are never looked at here.

## Trends

# $name (text): a line of the card or a place. Levels (text) as "2 (1 to 3)".
trend-more = { $name }: more lately. { $lately } in the last four weeks, { $before } before.
trend-less = { $name }: less lately. { $lately } in the last four weeks, { $before } before.
trend-same = { $name }: about as before. { $lately } in the last four weeks, { $before } before.
trend-level = { $median } (half of the days { $low } to { $high })

## Triggers

trigger-same-day-more = On days with “{ $trigger }”, there was { $strength } more: { $name }.
trigger-same-day-less = On days with “{ $trigger }”, there was { $strength } less: { $name }.
trigger-body-next-day-more = On the day after “{ $trigger }”, there was { $strength } more: { $name }.
trigger-body-next-day-less = On the day after “{ $trigger }”, there was { $strength } less: { $name }.
trigger-feeling-next-day-more = On the day before “{ $trigger }”, there was { $strength } more: { $name }.
trigger-feeling-next-day-less = On the day before “{ $trigger }”, there was { $strength } less: { $name }.

## Skills and visits

# $name (text): a skill or a module; $number (text): a number of points.
skill-less = After { $name }, the strongest feeling fell by { $number } points more until the next check-in than in moments without a skill that began as strongly.
skill-more = After { $name }, the strongest feeling fell by { $number } points less until the next check-in than in moments without a skill that began as strongly.
visit-less = { $session }: the day after, { $name } was { $number } points lower than after like days without a visit.
visit-more = { $session }: the day after, { $name } was { $number } points higher than after like days without a visit.
return-days = { $session }: where { $name } was lower the day after, it was as before again after about { $number } days (half of the times { $low } to { $high }), { $days } visits.
difference-measured =
    (Between { $low } and { $high }; { $days ->
        [one] { $days } time
       *[other] { $days } times
    }, { $verdict }.)
# $asked, $felt, $strong (numbers): visits.
next-day-count =
    { $session }, the day after: { $question } after { $felt } of { $asked ->
        [one] { $asked } visit
       *[other] { $asked } visits
    }, strong after { $strong }.

## Headings

insights-trends = Lately and before
insights-triggers = Around what set it off
insights-skills = Around skills
insights-visits = Around visits
# $count (number): further findings.
insights-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
