# $from (text), $to (text)
week-span = { $from } – { $to }
# $count (number), $of (number)
week-filled = Days filled in: { $count } of { $of }
week-filled-none = No days to fill in yet
week-earlier = Earlier week
week-later = Later week
week-days = The days
week-not-answered = not answered
# $value (text)
week-spoken-raised = { $value }, raised by a check-in
# $row (text), $days (text)
week-row-in-words = { $row }: { $days }
week-no = no

## What the marks mean

week-legend-peak = Urges and emotions: the highest of the day, from 0 (not present) to 5 (very intense). Shaded: high. Dark: the highest there is.
week-legend-late = Added after the day itself
week-legend-away = Away: not counted
week-legend-missing = No entry, which is not a 0
week-legend-act = The act happened
week-legend-raised = Raised by a check-in after the number on the card

## Four weeks

week-four = Four weeks
week-four-more = Side by side, to see patterns
week-four-earlier = Earlier weeks
week-four-later = Later weeks
# $item (text), $day (text)
week-item-from = { $item }, week of { $day }

## The head of the card

week-head = Head of the card
week-head-change = Fill in the head of the card
# $name (text), $value (text)
week-said = { $name }: { $value }
week-started-on = Started on
week-started-on-away = Take this day away
week-filled-in = Filled in
week-filled-in-daily = Every day
week-filled-in-4-6 = 4 to 6 times
week-filled-in-2-3 = 2 or 3 times
week-filled-in-once = Once
week-filled-in-session = Filled in during the session
week-skill = Skill of the week
week-skill-chosen = Chosen
week-coming-before = Coming into session
week-coming-after = Leaving the session
week-coming-urge-quit-therapy = Urge to quit therapy
week-coming-urge-use = Urge to drink or use
week-coming-urge-self-harm = Self-harm urge
week-coming-urge-suicide = Suicide urge
week-coming-change-emotions = I believe I can change my emotions
week-coming-change-actions = I believe I can change my actions
week-coming-change-thoughts = I believe I can change my thoughts
