### Insights: every sentence about the days comes from the core.

insights-from = From
insights-to = To
insights-all-days = All days
insights-look = Look at my days
insights-looking = Looking at your days. That may take a moment.
insights-stop = Stop
insights-next-days = The day after a visit
insights-not-enough = Not enough days yet

## The ends of a small chart

insights-less = less
insights-more = more

## Own questions

insights-own-questions = My questions
insights-change-questions = Choose my questions
# $count (number)
insights-questions-about = Does a line of the card go with a place in the body? Up to { $count } questions, best chosen before looking. They are asked first and always answered.
insights-no-questions = No question is chosen.

## A line of the card and a place

# $item (text), $place (text)
insights-pair = { $item } – { $place }
insights-take-back = Take it back
# $question (text)
insights-take-back-of = Take it back: { $question }
insights-ask = Ask a question
insights-line = Line of the card
insights-place = Place in the body
insights-search = Search
