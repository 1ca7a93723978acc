settings-card = Your card
settings-items = What the card asks
# $count (number)
settings-items-asked = Lines asked now: { $count }
settings-items-why = Each line can be renamed, moved, or left out from today on. What you answered before stays.
settings-items-rested = Not asked now
settings-item = A line of the card
settings-item-add = Add a line of your own
settings-item-label = Wording
settings-item-label-more = At most 80 characters
settings-item-label-wrong = A wording of 1 to 80 characters in one line.
settings-item-back = Left empty, it goes back to the app’s own wording.
settings-item-rename = Save the wording
settings-item-place = Its place on the card
# $number (number), $count (number), $heading (text)
settings-item-place-of = Number { $number } of { $count } under “{ $heading }”
settings-item-up = Move up
settings-item-down = Move down
settings-item-target = DBT target
settings-item-target-why = DBT puts what you work on in an order. Your DBT therapist can tell you where a line belongs. You can leave it open.
settings-item-no-target = None
settings-item-replace = Ask it differently
settings-item-replace-more = A new line with another kind or scale takes its place
# $item (text)
settings-item-replaces = From today on this line takes the place of “{ $item }”. Old days stay as they were answered.
settings-item-stop = Stop asking from today
settings-item-stop-more = You can ask for it again at any time. Earlier answers stay.
settings-item-rests = The card does not ask this now.
settings-item-again = Ask again
settings-item-kind = What it is about
settings-item-scale = How it is answered
settings-scale-peak = 0 to 5, the day’s highest
settings-scale-range = Numbers with ends of your own
# $low (number), $high (number)
settings-scale-range-of = { $low } to { $high }
settings-scale-yes-no = Yes or no
settings-scale-count = How many
settings-scale-minutes = Minutes
settings-scale-skills = 0 to 7, how it went with skills
settings-scale-text = In your own words
settings-scale-min = Lowest number
settings-scale-max = Highest number
settings-scale-low = What the lowest means, if you like
settings-scale-high = What the highest means, if you like
settings-scale-wrong = The lowest number has to be below the highest, both within -1000 and 1000. Names of the ends are at most 80 characters.
settings-owner-person = A line of your own
settings-owner-pack = Came with the app
settings-owner-import = Came with an import
settings-owner-clinic = From a clinic’s card that you accepted
settings-hours = Day and week
# $hour (text), $weekday (text)
settings-hours-now = Day begins at { $hour }, week on { $weekday }
settings-day-start = A new day begins at
settings-day-start-why = What you write before this hour still belongs to the day before. Entries already made stay on their days.
settings-week-start = The week begins on
settings-this-phone = This phone
settings-language = Language
# only: android
settings-language-follows = The app follows the language of your phone: English or Spanish.
# only: android
settings-language-phone = As the phone
# only: android
settings-language-english = English
# only: android
settings-language-spanish = Español
# only: ios
settings-language-there = English · Español. Chosen in the phone’s settings of this app.
settings-eyes = Lock and other eyes
settings-eyes-more = When it locks, what it shows
settings-lock = Lock
settings-lock-asks = Ask for me when opening
settings-lock-asks-more = With your finger, your face or the phone’s code
settings-lock-asks-risk = If you take the phone’s screen lock away later, only your recovery words and a backup open the diary again.
settings-lock-no-code = To ask for you when opening, the phone first needs a screen lock in its own settings.
settings-lock-after = After leaving the app, the diary locks:
settings-lock-at-once = At once
settings-lock-1 = After 1 minute
settings-lock-5 = After 5 minutes
settings-lock-15 = After 15 minutes
# only: android
settings-pictures = Keep out of screenshots
# only: android
settings-pictures-more = Neither screenshots nor the list of recent apps show the diary
# only: ios
settings-switcher = Keep out of the app switcher
# only: ios
settings-switcher-more = Neither the app switcher nor recordings of the screen show the diary. Screenshots still do.
settings-shown = How much is shown
settings-discreet = Discreet
settings-discreet-more = Urges, target behaviours, substances and notes are not on the card, and reminders say nothing. Nothing is taken from the diary.
settings-hidden = Behind one more tap
settings-hidden-more = The app opens with a plain screen first
settings-intimate-elsewhere = Whether the body map shows intimate places is chosen under “Body”.
settings-keeping = Keeping it safe
settings-backup = Backup
settings-backup-what = A backup is one file with your whole diary. Only your recovery words open it. Keep it somewhere else than on this phone.
settings-backup-first = 1. Recovery words
settings-backup-second = 2. The backup file
settings-backup-third = 3. Try it
settings-backup-file = Backup file
# $day (text)
settings-backup-name = diary-{ $day }.backup
settings-backup-where = You choose where it goes: a memory stick, another device, or a cloud. Whoever holds the file sees its size, and nothing in it.
settings-backup-make = Make a backup
settings-backup-making = Writing the backup.
# $time (text), $size (text)
settings-backup-made = The backup is made: { $time }, { $size }. It opens with your latest recovery words.
settings-words = Recovery words
settings-words-made = Recovery words were made
settings-words-none = No recovery words yet
settings-words-made-more = You have made recovery words. If the paper is lost, make new ones: then make a new backup, too.
settings-words-none-more = Without them there is no backup: nobody, not even the makers of the app, could open it.
settings-words-make = Make recovery words
settings-words-new = Make new recovery words
# $count (number)
settings-words-so-far = Words so far: { $count } of 24
settings-words-wrong = These are not 24 recovery words that belong together. Please look at each of them, and at their order.
# $place (text)
settings-word-wrong = Word { $place } is none of the recovery words there are. Please look at it again.
settings-words-what = Recovery words are 24 plain English words. With a backup file they bring your diary back on another phone.
settings-words-paper = Write them on paper, and keep it where nobody but you finds it. Whoever has them and a backup can read everything.
settings-words-once = They are shown once, now, and are kept nowhere on the phone. Have paper and a pen ready.
settings-words-former = If you had words before: those go on opening the backups that were made with them, and no newer ones.
settings-words-show = Show me the words
settings-words-in-order = Write all of them down, with their numbers.
# $number (number), $word (text)
settings-words-numbered = { $number }. { $word }
settings-words-written = I have written them down
settings-words-type-back = Please type these two from your paper.
# $number (number)
settings-words-number = Word { $number }
settings-words-other = This is another word than was shown. Please look at your paper.
settings-words-check = Check
settings-words-look = Show the words again
settings-words-done = Your recovery words are made.
settings-words-leave = Leave the words?
settings-words-leave-more = They can’t be shown again. If you have not written them down, make new ones before your next backup.
settings-words-leave-yes = Leave
settings-drill = Try a backup
settings-drill-why = A backup that was tried is one you can rely on. Trying changes nothing.
settings-drill-how = This opens a backup with its words, checks all of it, and closes it again. Your diary is not touched.
settings-drill-try = Try it
settings-drill-running = Opening and checking the backup.
settings-drill-works = This backup works
settings-drill-fails = This backup is damaged
# $time (text)
settings-drill-made = It was made: { $time }.
settings-holds = What the diary holds
# $from (text), $to (text)
settings-holds-days = From { $from } to { $to }.
settings-holds-nothing = Nothing is written yet.
# $size (text)
settings-holds-size = Size of its file: { $size }
# $device (text)
settings-holds-device = This phone’s mark in the diary: { $device }
# $count (number)
settings-holds-unread = Entries from a newer version, kept and not shown: { $count }
settings-check = Check
settings-check-why = Looks at every page of the diary. It can take some seconds and changes nothing.
settings-check-now = Check the diary
settings-check-running = Checking the diary.
settings-check-sound = All is well
settings-check-unsound = Something is wrong
settings-check-unsound-do = Make a backup now, and keep your older ones. An older backup may be the way back.
# $days (number), $changes (number)
settings-check-days = Days with an entry: { $days }. Changes in its history: { $changes }.
# $day (text)
settings-check-last = Last day with an entry: { $day }
settings-history = History
settings-history-more = What was written when, taking back, erasing
settings-history-what = Everything that was written, newest first, also in discreet mode. Press a line to see it, or to erase it for good.
settings-history-nothing = Nothing was written yet.
# $device (text)
settings-history-device = on another device ({ $device })
settings-history-deleted = deleted
settings-history-more-rows = Show more
settings-undo = Take back the last change
settings-undo-ask = Take back the last change?
settings-undo-more = What you last did on this phone is taken back: an entry, a setting, or a whole import. What came from elsewhere since stays.
settings-undo-yes = Take back
settings-undone = Taken back
settings-record = An entry’s history
settings-record-gone = This entry is not there any more.
# $field (text), $value (text)
settings-record-field = { $field }: { $value }
# $count (number)
settings-record-scan = Places a body scan asked about: { $count }
settings-record-emptied = emptied
settings-record-erase = Erase for good
settings-record-erase-why = Deleting keeps an entry in this history. Erasing takes it out of the history, too.
settings-record-erase-ask = Erase this entry for good?
settings-record-erase-what = It goes with its whole history, here and on your other devices when they next sync. It can’t be taken back. Backups and files already handed out still hold it.
settings-record-erase-yes = Erase
settings-record-erased-said = Erased
settings-record-other = Entry
settings-record-check-in = Check-in
settings-record-day-answer = Answer on the card
settings-record-day = Day
settings-record-week = Week’s header
settings-record-skill-tick = Skill
settings-record-chain = Chain analysis
settings-record-goals = Goals
settings-record-insight = Question of your own
settings-record-touch = Touch plan
settings-record-massage-plan = Massage plan
settings-record-screening = Health questions
settings-record-practitioner = Practitioner
settings-record-place = Place
settings-record-series = Sessions
settings-record-occurrence = Session
settings-record-visit = Visit
settings-record-reminder-rule = Reminder
settings-record-reminder = Reminder’s answer
settings-record-safety-plan = Safety plan
settings-record-plan-line = Line of the safety plan
settings-record-urge-rule = When the plan is shown
settings-record-item = Line of the card
settings-record-setting = Setting
settings-record-share = What was shared
settings-record-recipient = Recipient
settings-record-clinic = Link with a clinic
settings-record-clinic-item = From a clinic
settings-record-erased = Mark of an erased entry
settings-other-hands = Your devices and clinics
settings-devices-more = The same diary on another phone
settings-clinics-more = Whom you can hand things to directly
settings-elsewhere = From other programs
settings-import = Import a table
settings-import-more = A CSV file and its map
settings-import-what = A table from another program becomes check-ins. The same table twice adds nothing, and what you corrected yourself stays.
settings-import-table = Table (CSV)
settings-import-map = Map (TOML)
settings-import-map-why = The map says which column is what. How to write one is described with the app’s source, under “Importing a CSV”.
settings-import-skip = Leave out rows that can’t be taken
settings-import-skip-more = Otherwise one such row keeps the whole table out
settings-import-do = Import
settings-import-running = Taking it in. Stopping changes nothing.
# $field (text), $given (text)
settings-import-given = { $field }: { $given }
settings-imported = Imported
settings-import-kept-out = Nothing was taken in
# $count (number)
settings-import-read = Rows read: { $count }
# $count (number)
settings-import-new = New or changed: { $count }
# $count (number)
settings-import-same = There already: { $count }
# $count (number)
settings-import-skipped = Rows that can’t be taken: { $count }
# $number (number), $reason (text)
settings-import-line = Line { $number }: { $reason }
# $count (number)
settings-import-more-lines = And more: { $count }
# $count (number)
settings-import-other-time = Rows whose time came from the other column: { $count }
# $columns (text)
settings-import-left-out = Columns that the map does not name: { $columns }
settings-copy = Take over a whole copy
settings-copy-more = A JSON file from this app, into an empty diary
settings-copy-what = A whole copy that you exported comes back with all its history. The diary here has to be empty: nothing written yet.
settings-copy-not = Keys, mailboxes and links with clinics are in no copy.
settings-copy-file = Whole copy (JSON)
settings-copy-do = Take over
settings-copy-refused = Something is written in this diary already, or the file is no whole copy of this app.
settings-copied = The copy is here
# only: ios
settings-take-out = Take out a whole copy
# only: ios
settings-take-out-more = Everything in one JSON file, for another program
# only: ios
settings-take-out-what = One file with everything in this diary and its whole history, written so that any program can read it.
# only: ios
settings-take-out-open = It is not encrypted: whoever has the file can read all of it. For keeping, make a backup instead.
# $day (text)
# only: ios
settings-take-out-name = diary-{ $day }.json
# only: ios
settings-take-out-do = Make the file
# only: ios
settings-take-out-making = Writing the file.
settings-rest = The app
settings-about = About
# $version (text)
settings-about-version = Version { $version }
settings-about-no-device = It is not a medical device: it does not diagnose, treat or decide.
settings-about-private = Private
settings-about-here = Your diary is a file on this phone, encrypted with a key that this phone keeps.
settings-about-network = There is no network connection unless you sync with another device, link with a clinic or share by link. Then only sealed data leaves the phone.
settings-about-never = No account, no advertising, no analytics, no crash reports, no location. The makers receive nothing.
settings-about-licence = Licence
settings-about-licence-what = Free software under the MIT or the Apache 2.0 licence, as you choose.
settings-erase = Erase everything
settings-erase-more = The whole diary on this phone
settings-erase-goes = The whole diary goes from this phone: every entry and its history, the safety plan, sessions, reminders, keys, and what was set. It can’t be taken back.
settings-erase-stays = What can’t be recalled from here
settings-erase-backups = Backups stay where you put them, and your recovery words still open them.
settings-erase-shared = What you shared or printed is with those who have it, a clinic’s notes are the clinic’s, and your other devices keep their diary.
settings-erase-mailbox = If you sync, the mailbox at the relay stays. If this is the last device, delete the mailbox under “Your devices” before. Your mailboxes for links with clinics are deleted with the diary, if their relay answers and no other device of yours has the links, too.
settings-erase-word = erase
# $word (text)
settings-erase-type = Type “{ $word }” to go on
settings-erase-yes = Erase everything on this phone
