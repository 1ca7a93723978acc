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
        [one] { $pairs } pair was looked at
       *[other] { $pairs } pairs were looked at
    }, so that a few would stand out by chance; that is taken into account.
insights-together = Going together does not say that one leads to the other. Urges to die or to hurt oneself are never looked at here.
