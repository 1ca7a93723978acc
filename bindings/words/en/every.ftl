### Words that every room uses. Those of one room are in its own file; what the core says comes from core/texts.

app-name = Somacard

## Rooms

today = Today
body = Body
week = Week
sessions = Sessions
more = More
skills = Skills
insights = Insights
share = Share
settings = Settings
safety-plan = Safety plan

## What is pressed

back = Back
save = Save
saved = Saved
cancel = Cancel
choose = Choose
not-chosen = Not chosen
understood = Understood
delete = Delete
edit = Change
add = Add
check-in = Check in

## A scale: what a screen reader says of a number; what the day says already

# $name (text), $number (number)
scale-number = { $name }: { $number }
# $number (number)
scale-before = today so far: { $number }

## A day written out, as the patterns of java.time and Foundation say it: Wednesday 25 November

day-written = EEEE d MMMM

## Why something was not done

refused-not-found = This is not there any more. The screen shows what is there now.
refused-locked = The diary is locked.
refused-saved-then-locked = It is saved. The diary was locked right after.
refused-no-diary = There is no diary yet.
refused-diary-exists = There is a diary already. Nothing was replaced.
refused-key-missing = The key of this diary is missing. Your recovery words and a backup bring it back.
refused-file-missing = The diary’s file is missing. A backup and your recovery words bring it back.
refused-wrong-key = This key does not open the diary. Nothing was changed.
refused-not-encrypted = This version of the app can’t encrypt. It does not open the diary.
refused-newer-format = A newer version of the app wrote this. Please update the app. Nothing was changed.
refused-damaged = The file is damaged. A backup and your recovery words bring the diary back.
refused-wrong-words = These words do not open it. Please look at each of them again.
refused-read-only = The diary can be read, but nothing can be saved on this phone now.
refused-disk-full = The phone’s storage is full. Nothing can be saved until there is room.
refused-busy = The diary is busy. Please try again in a moment.
refused-vault = The key can’t be reached. Please unlock the phone and try again.
refused-recovery-words = Write down your recovery words first: without them nobody could open it again.
refused-action = There is nothing to take back.
refused-mailbox = This needs a mailbox first.
refused-leaving-the-mailbox = Leave the mailbox first.
refused-cancelled = Stopped. Nothing was changed.
refused-failed = That did not work. Nothing was changed.
