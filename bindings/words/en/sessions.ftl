### Sessions: what the screens add to the words of the core.

# $first (text), $second (text)
sessions-and = { $first }, { $second }
# $zone (text)
sessions-on-clock = Time in { $zone }
sessions-note = A note
sessions-own-note = Note
sessions-save-note = Save the note
sessions-not-said = Nothing said yet
# $count (number)
sessions-answered = Answered: { $count }
# $count (number)
sessions-marked = Marked: { $count }
# $count (number)
sessions-chosen = Chosen: { $count }

## The list of sessions

sessions-next = Next session
sessions-no-next = No session is planned
sessions-coming = After that
sessions-past = Earlier
sessions-no-past = No sessions on these days
sessions-earlier = Show 12 more weeks
# $count (number)
sessions-show-all = Show all ({ $count })
sessions-add = Add sessions
sessions-around = Around your sessions
sessions-visits = Before and after sessions
sessions-visits-more = What you noted around them
sessions-series = Series
sessions-people = People and places
sessions-calendar = Calendar file
sessions-massage = Massage
sessions-massage-plan = Massage plan
sessions-screening = Health questions
sessions-touch = Touch plan

## One session

sessions-one = Session
sessions-its-series = Its series
sessions-visit = Before and after
sessions-visit-open = Nothing noted yet
sessions-visit-noted = You noted something
sessions-became = What became of it
sessions-planned = Planned
sessions-attended = Attended
sessions-missed = Missed
sessions-cancelled = Cancelled
sessions-became-later = From its day on you can say whether you attended.
sessions-other-time = Another time
sessions-day = Day
sessions-time = Time
sessions-move = Move it
sessions-move-back = Back to its usual time
sessions-other-length = Another length
sessions-minutes = Minutes
sessions-set-length = Set this length
sessions-usual-length = As long as the others

## Series

sessions-one-series = Series
sessions-no-series = No series yet
sessions-ended = Ended
sessions-hours = Hours
# $day (text)
sessions-from-day = From { $day }
sessions-resume = Resume from today
sessions-let-go-on = Let it go on as before
sessions-change-hours = Change the hours
sessions-change-hours-more = The new hours hold from their first session on. What was before stays.
sessions-edit-series = Change name, people, place
sessions-pause-or-end = Pause or end
sessions-enough = What kind and when is enough to begin.
sessions-kind = What kind
sessions-first = When
sessions-first-day = First day
sessions-repeats = How often
sessions-repeats-weekly = Every week
sessions-repeats-two-weeks = Every two weeks
sessions-repeats-monthly = Every month, on the same weekday of it
sessions-repeats-daily = Every day
sessions-repeats-once = Once
sessions-repeats-by-rule = As the calendar file says it
sessions-zone = Time zone
sessions-zone-more = Your phone’s, unless the sessions are elsewhere. Such as Europe/Madrid.
sessions-about = The rest may be left open.
sessions-own-title = Your own name for it
sessions-with-whom = With whom
sessions-where = Where
sessions-nothing-said = Not said
sessions-no-reason = Nobody has to say why. What was stays.
sessions-pause = Pause
sessions-pause-from = From
sessions-pause-until = Until
sessions-pause-more = Without a first day: from today. Without a last day: until you resume.
sessions-end = End
sessions-last-day = Last day
sessions-end-more = Without a last day, no session is left.
# $title (text)
sessions-end-ask = End “{ $title }”?
sessions-end-ask-more = The sessions after that are no longer planned. You can resume the series later.

## People and places

sessions-practitioner = Person
sessions-add-practitioner = Add a person
sessions-nobody = Nobody yet
sessions-place = Place
sessions-add-place = Add a place
sessions-nowhere = No place yet
sessions-name = Name
sessions-role = What they are to you
sessions-phone = Phone
sessions-address = Address
# $number (text)
sessions-call = Call { $number }
sessions-no-dialler = This phone can’t make calls.
# $name (text)
sessions-delete-ask = Delete “{ $name }”?
sessions-delete-practitioner = Delete this person
sessions-delete-practitioner-more = Series with them keep their hours, and are with nobody then.
sessions-delete-place = Delete this place
sessions-delete-place-more = Series there keep their hours, and have no place then.

## Around a visit

sessions-visits-private = Private. It goes to nobody unless you tick that.
sessions-visits-year = The last year
sessions-no-visits = Nothing noted yet
sessions-one-off = A session outside any series
sessions-one-off-more = What kind was it?
sessions-mood-before = Mood before
sessions-mood-after = Mood after
sessions-body-before = Body before
sessions-body-after = Body after
sessions-later = Later
sessions-homework = What was agreed
sessions-homework-done = Done
sessions-show-rated = The person I rate may see these answers
sessions-show-rated-touch = The person I rate may see these answers, also the one about my boundary
sessions-show-rated-more = Only if you share them. Nothing is sent by itself.
sessions-boundary-private = Your answer stays here. Nothing is sent.
sessions-saved-plan = Saved. Your safety plan is at the top.
sessions-delete-visit = Delete what I noted
sessions-delete-visit-ask = Delete what you noted here?
sessions-delete-visit-more = Mood and body stay in your day. The session itself stays, too.
sessions-visit-deleted = Deleted
sessions-next-steps = What you can do
sessions-private-note = Private note
sessions-step-people = See people and their phones
sessions-nothing-now = Nothing now
sessions-complaint = Where to complain
sessions-complaint-why = It differs from country to country. These are usual places.
sessions-complaint-help = You decide whether and when. You may bring somebody you trust, and ask your DBT therapist to help you write it.
sessions-complaint-where =
    .practice = At the practice or clinic itself: many have somebody for complaints.
    .association = At the professional association of the practitioner.
    .authority = At the health authority, or a patients’ advice service where you live: they can say who is responsible.

## The massage plan

sessions-change-goal = Change goal and how often
sessions-cadence-days = Every so many days
sessions-days = Days
sessions-no-cadence = No fixed rhythm
sessions-no-terms = No terms said yet
sessions-change-terms = Change my terms
sessions-terms-more = In your own words. Leave open what doesn’t matter to you.
sessions-before-massage = Before a massage

## Health questions

sessions-numbers = Numbers to call
# $count (number)
sessions-answer-asked = Answer the questions ({ $count })
sessions-answer-all = Go through all questions
sessions-screening-changed = Something changed
sessions-screening-noted = Noted. All questions are asked again.
sessions-screening-history = Earlier answers
sessions-no-screenings = No answers yet
# $number (number), $count (number)
sessions-question-of = Question { $number } of { $count }
sessions-carried = Your last answer still counts until you answer again.
# $answer (text)
sessions-answer-said = { $answer } (your answer)
sessions-leave-open = Leave it open
sessions-question-before = The question before
sessions-save-so-far = Save and stop here
sessions-which-places = Which places? You may leave this open.
sessions-on = Next
sessions-all-asked = That was the last question.

## The touch plan

sessions-touch-places = Place by place
sessions-touch-several = Mark several places
sessions-touch-several-more = Then tick the places. They are saved together.
sessions-touch-level = How welcome is touch there?
sessions-has-reason = with a private reason
sessions-locked-more = This place is always avoided. That can’t be changed.
sessions-no-go-more = Your answers to the health questions leave this place out. What you mark counts again when they no longer do.
sessions-unmarked = Not marked
sessions-unmarked-more = That means: ask first.
sessions-reason = Reason
sessions-reason-more = Private. It is never on the page for the massage practitioner.
sessions-touch-sheet = Page for the massage practitioner
sessions-sheet-more = This is what the page would say. Nothing is sent.
sessions-sheet-plan = On it always: where touch is welcome, front and back.
sessions-sheet-page = See the page
sessions-sheet-print = Print
sessions-sheet-hand-over = Hand over as a file
sessions-sheet-file = touch-plan
sessions-sheet-terms = Terms to show
# $line (text)
sessions-sheet-always = { $line } (always on it)
sessions-sheet-left-out = Never on it

## Calendar files

sessions-import = Take over a clinic’s file
sessions-import-more = Choose what kind of sessions they are, then the .ics file. What you changed yourself stays.
sessions-choose-file = Choose a file
sessions-unreadable = This file can’t be read. Nothing was changed.
# $new (number), $changed (number), $same (number)
sessions-imported = New: { $new }. Changed: { $changed }. As before: { $same }.
sessions-passed-over = Passed over, because they are no sessions:
# $number (number), $reason (text)
sessions-passed-over-line = Line { $number }: { $reason }
sessions-export = Write a file
sessions-export-more = All session times, each under one and the same title. No names, no places, no notes.
sessions-export-title = Title of each entry
sessions-export-title-more = Left empty, it says “Appointment”.
sessions-export-file = Choose where to
sessions-export-name = appointments.ics
sessions-exported = The file is written
sessions-not-written = The file could not be written
# $count (number)
sessions-read =
    { $count ->
        [one] { $count } session or series read
       *[other] { $count } sessions or series read
    }
