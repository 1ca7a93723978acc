### The body map as a picture and in words.

side-left = left
side-right = right
map-title-day = Body map of { $day }
map-title-period = Body map, { $from } to { $to }
map-title-sensation = { $title }: { $sensation }
map-own-sides = Left and right are the person's own, on the front and on the back.
map-mean =
    { $days ->
        [0] Nothing was noted on these days.
        [one] Mean of one day with a map. A day that says nothing of a place is left out, not counted as 0.
       *[other] Mean over { $days } days with a map. A day that says nothing of a place is left out, not counted as 0.
    }
map-zero = nothing felt, when asked
map-step-1 = faint
map-step-2 = mild
map-step-3 = clear
map-step-4 = strong
map-step-5 = very strong
map-stripes = numb or absent, no number
map-empty = not asked, or not said
map-copied = taken over, not confirmed
map-none = Nothing was noted.

felt-nothing = nothing felt
felt-nothing-at = Nothing felt, when asked: { $places }
felt-nothing-count = Nothing felt, when asked, in { $count } other places.
felt-unsaid = not said
felt-copied = taken over, not confirmed
change-up = up from { $before }
change-down = down from { $before }
place-days =
    { $known ->
        [one] felt on { $felt } of { $known } day
       *[other] felt on { $felt } of { $known } days
    }
place-mean = mean { $mean }
place-peak = highest { $peak }
place-absent =
    { $days ->
        [one] numb or absent on { $days } day
       *[other] numb or absent on { $days } days
    }

## Where touch is welcome

touch-avoid = avoid
touch-ask-first = ask first
touch-usually-fine = usually fine, still ask
touch-avoid-means = Avoid. Do not touch here.
touch-ask-first-means = Ask first, also everywhere that is not marked.
touch-usually-fine-means = Usually fine. Still ask.
touch-title = Where touch is welcome
touch-locked = locked
touch-no-go = left out after the health questions
touch-changeable = You may change this at any moment. No answer means no.
touch-dated = As of { $day }. Consent is for the day it is given.
touch-terms = Terms of the session
touch-stop = Signal to stop, without words
touch-for = For the massage practitioner

term-position = Lying, sitting, turning over
term-clothes = Clothes and draping
term-door = The door
term-others-present = Others in the room
term-talk = Talk
term-scents = Scents and oils
term-pressure = Pressure
term-check-in = How often to ask me how it is
term-stop-signal = My signal to stop, without words
term-spaced-out = What being spaced out looks like in me
term-grounding = What brings me back
term-getting-up = Getting up
