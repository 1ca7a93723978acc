### The week: its header, how much was filled in, and the short names of days and months.

## Header

week-started-on = Started on
week-filled-in = Filled in
filled-in-daily = Every day
filled-in-4-6 = 4 to 6 times
filled-in-2-3 = 2 or 3 times
filled-in-once = Once
week-filled-in-session = Filled in during the session
week-skill = Skill of the week

## Coming into session and leaving it

coming-before = Coming into session
coming-after = Leaving the session
coming-urge-quit-therapy = Urge to quit therapy
coming-urge-use = Urge to drink or use
coming-urge-self-harm = Self-harm urge
coming-urge-suicide = Suicide urge
coming-change-emotions = I believe I can change my emotions
coming-change-actions = I believe I can change my actions
coming-change-thoughts = I believe I can change my thoughts

## How much was filled in, and when

# $filled (number): days filled in. $days (number): days that have begun and were not away.
share-filled =
    { $days ->
        [0] no days to fill in yet
        [one] { $filled } of { $days } day filled in
       *[other] { $filled } of { $days } days filled in
    }
# $count (number): entries.
share-live =
    { $count ->
        [one] { $count } entry written on the day
       *[other] { $count } entries written on the day
    }
share-late =
    { $count ->
        [one] { $count } entry added later
       *[other] { $count } entries added later
    }
share-in-session =
    { $count ->
        [one] { $count } entry written in session
       *[other] { $count } entries written in session
    }
share-imported =
    { $count ->
        [one] { $count } entry imported
       *[other] { $count } entries imported
    }
# $count (number): days.
share-away =
    { $count ->
        [one] { $count } day away
       *[other] { $count } days away
    }

## Days and months, short

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# $day (text): day of the month. $month (text): short name. $year (text).
date = { $day } { $month } { $year }
