### Reminders: what a lock screen shows, what a rule is about, and how far ahead the plan is certain.

## On the lock screen

reminder-private = You have something planned
reminder-open-me = Please open the app: it has nothing more planned after this
reminder-plain-card = Your card for today
reminder-plain-body-scan = A moment for your body scan
reminder-plain-before-session = You have a session soon
reminder-plain-after-session = Would you like to note how the session was?
reminder-plain-medication = Your medication
reminder-plain-homework = Your homework
reminder-plain-plan-review = A look at your plan
reminder-plain-own = Something you planned

## What a rule is about

reminder-card = Card of the day
reminder-body-scan = Body scan
reminder-before-session = Before a session
reminder-after-session = After a session
reminder-medication = Medication
reminder-homework = Homework
reminder-plan-review = Going through the safety plan
reminder-own = Own reminder
reminder-class-private = private on the lock screen
reminder-class-plain = says on the lock screen what it is
reminder-class-own = own words on the lock screen
reminder-off = switched off
reminder-every-session = every session
reminder-even-if-done = even if done
reminder-rests-when-away = rests on days away
# $count (number): minutes.
reminder-minutes-before =
    { $count ->
        [one] { $count } minute before
       *[other] { $count } minutes before
    }
reminder-minutes-after =
    { $count ->
        [one] { $count } minute after
       *[other] { $count } minutes after
    }

## The plan

reminder-none = Nothing is planned.
reminder-certain = Certain until { $day }.
reminder-certain-open = Certain until { $day }. You are asked then to open the app.
reminder-inexact = This device may bring them some minutes late.
reminder-not-here = Reminders are switched off on this device.
reminder-not-permitted = This device may not show reminders; nothing will come.
reminder-quiet = Quiet from { $from } to { $to }
