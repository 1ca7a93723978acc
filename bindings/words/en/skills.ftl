### Skills and what helped before: names and counts in words come from the core.

skills-what-helped = What helped me before
skills-chains = Chain analysis
skills-goals = Goals
skills-used = What I used
skills-from = From
skills-to = To
skills-lately = The last four weeks
# $skill (text)
skills-of-week = Skill of the week: { $skill }
# $count (number)
skills-days =
    { $count ->
        [one] on { $count } day
       *[other] on { $count } days
    }

## An answer and how often it was given

# $answer (text), $count (number)
skills-answer = { $answer }: { $count }
# $names (text)
skills-others = Also: { $names }
skills-day-answers = The day as a whole, counted by days

## What it is like now

skills-now = What it is like now
skills-now-about = Choose what fits. Nothing is saved.
skills-in-the-body = In the body
skills-show = Show what helped
