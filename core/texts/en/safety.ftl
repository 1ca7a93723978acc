### The safety plan, what brings it up, whom to call, what helped before. Nothing here promises or counts.

## Steps

step-signs = Signs that it is getting bad
step-myself = What I can do myself
step-distraction = People and places that take my mind off it
step-people = People I can ask for help
step-professionals = Professionals and services
step-surroundings = Making it safer around me
step-reasons = What I live for

## The screen

safety-title = My safety plan
safety-injury = Hurt, or taken something?
safety-injury-first = Please see to that first. The plan stays here.
safety-poison = Taken something
safety-empty = Nothing is written here yet. A calm day is a good day to begin, alone or with your DBT therapist.
safety-not-here = The plan itself can’t be shown while the diary is locked. These numbers can.
safety-agreed-with = Agreed with { $who }
safety-agreed-on = Agreed on { $day }
safety-agreed = Agreed with { $who } on { $day }
safety-reviewed-on = Last gone through on { $day }
safety-contacts = People I can reach
# $time (text): a day and a time.
safety-rests = not before { $time }, as agreed; the lines are there now
safety-emergency = Emergency
safety-lines = Lines in { $country }
safety-no-country = No country is chosen yet. Emergency numbers:
safety-unknown-country = No lines are known here for { $country }. Emergency numbers elsewhere:
safety-nobody-watches = Nobody is watching this and nothing was sent. Others know it only if you tell them.
safety-quiet-line = Your plan is there if you want it.
safety-copy-old = The copy for the locked phone is older than the plan. It is tried again the next time the app is opened.
safety-put-away = To put it away:
safety-put-away-done = Put away. The plan stays one word away.

## Lines

line-kind-crisis = crisis, thoughts of suicide
line-kind-poison = poison
line-kind-sexual-assault = sexual assault
line-kind-domestic-violence = violence at home
line-who-anyone = anyone
line-who-young = for children and young people
line-who-women = for women
line-who-men = for men
line-who-lgbtq = for LGBTQ+ people
line-who-veterans = for veterans
line-always = day and night
line-text = text { $word } to { $number }
line-text-any = text { $number }
line-chat = chat: { $address }
line-languages = in { $languages }
line-last-checked = last checked on { $day }
line-never-checked = never checked, so not shown
lines-choose = Choose a country with `somacard safety edit --country CODE`; look at one with `somacard safety lines CODE`.
language-ar = Arabic
language-ca = Catalan
language-cy = Welsh
language-de = German
language-en = English
language-es = Spanish
language-eu = Basque
language-fr = French
language-ga = Irish
language-gl = Galician
language-it = Italian
language-mi = Māori
language-nl = Dutch
language-pl = Polish
language-pt = Portuguese
language-sv = Swedish
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese

## Rules

rule-at-least = from { $number } on
rule-yes = when it happened
rule-jump = from { $least } on, if that is { $by } or more above what is usual
rule-act = asks first whether you are hurt
rule-quiet = as one quiet line
rule-off = switched off
rule-agreed = agreed on { $day }
rule-not-agreed = not yet agreed with anybody

## What helped before

coping-plan-first = Your safety plan comes first here.
coping-helped = What you used in moments like this
# $helped, $used (numbers): in how many of these moments it helped, and was used.
coping-count =
    { $used ->
        [one] used once, { $helped ->
            [one] helped that time
           *[other] helped { $helped } times
        }
       *[other] used { $used } times, { $helped ->
            [one] helped once
           *[other] helped { $helped } times
        }
    }
coping-neutral = Some things to try
coping-outward = Some ways to look outward
coping-no-promise = What helped then may or may not help now.
coping-window = Step outside, or open a window
coping-song = Put on a song you know well
coping-few-words = Write down in a few words what is going on
coping-tell-someone = Tell somebody you trust how it is
coping-ten-minutes = Wait ten minutes before you decide anything
coping-five-things = Name five things that you see
coping-three-sounds = Listen for three sounds around you
coping-say-date = Say aloud where you are and what day it is
coping-one-colour = Look for everything in the room that is blue
coping-describe-thing = Take a thing near you and describe it as for somebody who can’t see it

## Discretion

app-name = Somacard
app-name-discreet = Day notes
discreet-on = Discreet: the app is called “{ $name }”, reminders say nothing, urges, target behaviours, substances and notes are not on the card.
discreet-off = Not discreet: everything is shown.
discreet-hidden = Hidden for the moment.
discreet-left-out = Not shown here: urges, target behaviours, substances, notes and tags.
