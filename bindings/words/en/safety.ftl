### The safety plan: what the page says itself comes from the core.

## The page

safety-to-the-numbers = To the numbers
safety-write = Write the plan
safety-choose-country = Choose a country
safety-change = Change the plan

## Ways to reach somebody; what is read out: the way, and whom it reaches

# $number (text)
safety-call = Call { $number }
# $number (text)
safety-text = Text { $number }
# $keyword (text), $number (text)
safety-text-keyword = Text { $keyword } to { $number }
safety-chat = Open the chat
# $way (text), $whom (text)
safety-spoken = { $way }. { $whom }
# $number (text)
safety-nothing-opened = Nothing on this phone can open this. It is { $number }

## Countries

safety-countries = Lines by country
safety-countries-about = Nothing looks where you are. The country you choose stands in your plan.
safety-country-chosen = in your plan
safety-lines = Lines of a country
safety-use-country = Put these into my plan
safety-leave-country = Take these out of my plan

## Writing

safety-add-line = Add a line
# $step (text)
safety-add-line-to = Add a line: { $step }
safety-needs-words = It needs words. A line that is no longer true can be deleted.
safety-new-line = A new line
safety-line = A line of the plan
safety-own-words = In your own words
safety-who = Who or where, in your own words
safety-two-versions = Two devices wrote this at once. What you save here takes the place of both.
safety-number = Number
safety-number-about = One number, so that it can be pressed. May stay empty.
safety-rests = Not for 24 hours after self-harm
safety-rests-about = Tick it if you agreed so. The number stays, and it is said beside it.
# $number (number), $count (number)
safety-place = Line { $number } of { $count }
safety-up = Move up
safety-down = Move down
safety-delete-line = Delete the line
safety-deleted = Deleted
safety-delete-line-title = Delete this line?
safety-delete-line-text = It leaves the plan. How the plan was before can still be seen.

## The whole plan

safety-whole-plan = The whole plan
safety-agreement = Agreement and review
safety-agreed-with = Agreed with
safety-agreed-on = Agreed on
safety-reviewed-on = Last gone through on
# $line (text)
safety-no-day = Take the day away: { $line }
safety-while-locked = Show the plan while the diary is locked
safety-while-locked-about = Whoever holds this phone unlocked can read it then. The numbers are shown in any case.
safety-history = The plan over time
safety-history-none = Nothing was written yet.
safety-earlier = The plan as it was
safety-earlier-empty = Nothing was written then.

## What brings it up

safety-rules = What brings the plan up
safety-rules-about = Best agreed with your DBT therapist.
safety-rules-others = Add a rule for
safety-rule = A rule
safety-rule-on = The rule holds
safety-rule-yes = When it happened
safety-rule-at-least = From this number on
safety-rule-jump = On a rise, too
safety-rule-jump-about = Above what is usual on your last 14 days with it.
safety-rule-jump-by = By so much or more
safety-rule-jump-least = And at least this high
safety-rule-act = It is something that was done
safety-rule-act-about = Then it is asked first whether you are hurt.
safety-rule-quiet = One quiet line
safety-rule-quiet-about = Instead of the plan, where an urge is high for a long time.
safety-rule-agreed-on = Agreed on
safety-rule-wrong-number = Choose a number above the lowest one, or a rise. A rule that should not hold can be switched off.
safety-rule-wrong-rise = Choose how much it rises: at least 1.
safety-rule-wrong-quiet = After something that was done it is always asked first whether you are hurt. That can’t be one quiet line.
