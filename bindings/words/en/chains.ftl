### Chains and goals.

chains = Chain analysis
chains-about = How one thing led to another. Write one when you want to, alone or with your DBT therapist.
chains-write = Write a chain
# $behaviour (text)
chains-write-about = Write a chain about “{ $behaviour }”
chains-write-about-more = Only if you want to, and whenever you like.
chains-one = A chain
chains-none = No chain was written yet.
chains-gone = This chain is not there any more.
chains-may-stay-empty = Every part may stay empty.
chains-day = The day it is about
chains-about-what = What it is about
chains-something-else = Something else
chains-vulnerability = What made me vulnerable
chains-prompting-event = What set it off
chains-links = How one thing led to another
chains-consequences = What followed
chains-skill-instead = A skill that could take its place
chains-repair = What could put things right
chains-in-session = Written together with my DBT therapist
chains-two-versions = Two devices wrote this at once. What you save here takes the place of both.
chains-delete = Delete this chain
chains-delete-ask = Delete this chain?
chains-delete-more = What the card says of the day stays. The history keeps the chain.
chains-deleted = Chain deleted

## Links: their number and kind

# $number (number), $kind (text)
chains-link = { $number }. { $kind }
chains-add = Add a link
# $kind (text)
chains-add-kind = Add a link: { $kind }
# $link (text)
chains-up = Move up: { $link }
# $link (text)
chains-down = Move down: { $link }
chains-remove = Take out
# $link (text)
chains-remove-link = Take out: { $link }

## Goals

chains-goals = Goals
chains-life = A life worth living
chains-targets = What I work on, first things first
