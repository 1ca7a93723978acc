### Reminders: their screens, and what the phone's settings and notifications say of them.

reminders = Reminders
reminders-more = When, how, and the hours without any
reminders-none-yet = There is no reminder yet.
reminders-next = Next
reminders-rules = Your reminders
reminders-add = Add a reminder
reminders-here = Remind me on this device
reminders-here-more = Your other devices have a switch of their own.

## What the phone allows

reminders-allow = Allow reminders
reminders-phone-settings = Open the phone’s settings
# only: android
reminders-exact = To the minute
# only: android
reminders-exact-why = Android lets an app ring to the minute only if you allow it under “Alarms and reminders”. Without it reminders come, some minutes late.

## Trying it, and looking back

reminders-try = Send me one in a minute
reminders-trying = One comes in a minute
reminders-refused = The phone did not take it
reminders-receipts = What became of them
reminders-receipts-none = Nothing was handed over to this phone yet.
reminders-receipts-more = The last 90 days on this device. Whether a reminder really rang, only the phone knows.
reminders-receipt-gone = A reminder that was deleted
reminders-receipt-told = handed over to the phone
reminders-receipt-seen = seen
reminders-receipt-done = done
reminders-receipt-skipped = skipped
reminders-receipt-later = put off

## Quiet hours

reminders-quiet = Quiet hours
reminders-quiet-on = Hours without reminders
reminders-quiet-from = From
reminders-quiet-to = To

## One reminder

reminder = Reminder
reminder-about = About
reminder-replaces = It takes the place of the one you have.
reminder-when = When
reminder-time = Time
reminder-first-day = First day
reminder-day = Day
reminder-repeats = Again
reminder-once = Only once
reminder-daily = Every day
reminder-weekly = Every week
reminder-two-weeks = Every two weeks
reminder-monthly = Every month, on this weekday of it
# $times (text)
reminder-as-it-is = As it is: { $times }
reminder-clock = When you travel
reminder-floating = At this time wherever I am
# $zone (text)
reminder-anchored = On the clock of { $zone }
reminder-sessions = Which sessions
reminder-before = Before it begins
reminder-after = After it began
reminder-minutes = Minutes
reminder-lock-screen = On the lock screen
reminder-own-words = Your words for the lock screen
reminder-own-words-more = Anybody who sees the phone can read them.
reminder-manner = How it behaves
reminder-on = Switched on
reminder-only-if-not-done = Only if it is not done yet
reminder-rests = Rests on days away
reminder-label = Your name for it (if you like)
reminder-skip-today = Not today
reminder-skipped = It does not come today
reminder-delete = Delete this reminder
reminder-delete-ask = Delete this reminder?
reminder-delete-more = It does not come again. What you entered stays.
reminder-deleted = Deleted

## Notifications

reminders-channel = Reminders
# only: android
reminders-channel-sessions = Before and after sessions
# only: android
reminders-channel-run-out = Reminders run out
reminders-done = Done
reminders-later = Later
# only: android
reminders-open-in-new-zone = The phone is in another time zone. Please open the app, so that what you planned comes at its time here.
