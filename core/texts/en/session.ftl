### Sessions: kinds, what became of them, what is noted around a visit, the plan for massage.

session-kind-individual-dbt = Individual therapy
session-kind-skills-group = Skills group
session-kind-phone-coaching = Phone coaching
session-kind-massage = Massage
session-kind-other = Session
session-cancelled = cancelled
session-attended = attended
session-missed = missed
# $from (text): day and time it had at first.
session-moved = moved from { $from }
session-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
session-none = No sessions on these days.
session-paused-open = paused from { $from }
session-paused = paused from { $from } to { $to }
session-ended = ended on { $day }
role-dbt-therapist = DBT therapist
role-group-leader = leads the skills group
role-massage-practitioner = massage practitioner
role-other = other

## Around a visit

visit-before = Before
visit-after = After
relationship-title = How it was between us, 0 not at all to 10 fully
relationship-why = For yourself. These questions are our own and not validated; they go to nobody unless you tick that.
relationship-heard = I felt heard and respected
relationship-worked-on = We worked on what I wanted to work on
relationship-way-of-working = The way of working suited me
relationship-overall = All in all it was right for me today
boundary-question = Was my boundary respected?
boundary-yes = yes
boundary-no = no
boundary-not-sure = not sure
boundary-steps = If you want, and when you want. Nothing is sent.
boundary-step-note = Write down for yourself what happened, with today's date
boundary-step-dbt-therapist = Talk about it with your DBT therapist
boundary-step-end-series = End these sessions, without giving a reason
boundary-step-complaint = See where a complaint can be made
boundary-step-assault-line = See lines for people who were assaulted or harassed
next-day-title = The day after, 0 none to 5 very strong
next-day-soreness = Sore
next-day-bruising = Bruised
next-day-flashback = Flashbacks
next-day-dissociation = Spaced out
next-day-urge = Urges
homework-title = Homework
homework-done = done

## The plan for massage

massage-goal = What it is for
massage-cadence = How often I want it
cadence-weekly = every week
cadence-two-weeks = every two weeks
cadence-monthly = every month
cadence-days =
    { $count ->
        [one] every day
       *[other] every { $count } days
    }
massage-no-visit = No visit noted yet
massage-last-days =
    { $count ->
        [0] Last visit today
        [one] Last visit yesterday
       *[other] Last visit { $count } days ago
    }
massage-last-weeks =
    { $count ->
        [one] Last visit one week ago
       *[other] Last visit { $count } weeks ago
    }
massage-last-months =
    { $count ->
        [one] Last visit one month ago
       *[other] Last visit { $count } months ago
    }
massage-next = Next: { $day }
massage-no-next = No next session planned

## Calendar files

ics-title = Appointment

# Why an entry of a calendar file is passed over, by what the core says of it.
passed-over-it-lasts-all-day = it lasts all day
passed-over-it-is-a-task = it is a task
passed-over-it-is-a-note = it is a note
passed-over-it-tells-when-someone-is-busy = it tells when someone is busy
passed-over-it-is-of-another-kind = it is of another kind
passed-over-this-diary-wrote-it = this diary wrote it
passed-over-it-lasts-longer-than-a-day = it lasts longer than a day
