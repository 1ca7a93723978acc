### The card: items, scales, and the words of the week grid.
### Item names stand in the first column of the grid: 26 characters at most.

## Items

item-urge-suicide = Suicide urge
item-urge-self-harm = Self-harm urge
item-urge-use = Urge to drink or use
item-urge-quit-therapy = Urge to quit therapy
item-sad = Sadness
item-shame = Shame
item-anger = Anger
item-fear = Fear
item-joy = Joy
item-emotional-misery = Emotional misery
item-physical-misery = Physical misery
item-spaced-out = Spaced out, not in my body
item-suicide-attempt = Suicide attempt
item-self-harm = Self-harm
item-lied = Lied
item-therapy-interfering = Got in the way of therapy
item-alcohol = Alcohol, how many drinks
item-alcohol-what = Alcohol, which drinks
item-drugs = Drugs, how many times
item-drugs-what = Drugs, which
item-medication-prescribed = Medication as prescribed
item-medication-as-needed = Medication as needed
item-sleep = Sleep
item-skills = Skills of the day
item-reinforced-myself = Reinforced myself
item-reinforced-how = How I reinforced myself

## Headings by kind

kind-urge = Urges
kind-emotion = Emotions
kind-target-behaviour = Target behaviours
kind-substance = Alcohol and drugs
kind-medication = Medication
kind-sleep = Sleep
kind-skill = Skills
kind-question = Questions

## Scales

scale-peak-low = not present
scale-peak-high = very intense

# The skill answer, 0 to 7: first how far it came, then whether it helped.
legend-0 = Didn't think of it
legend-1 = Thought of it, didn't want to
legend-2 = Thought of it and wanted to, but didn't
legend-3 = Tried, but couldn't
legend-4 = Tried and could; it didn't help
legend-5 = Tried and could; it helped
legend-6 = Did it without trying; it didn't help
legend-7 = Did it without trying; it helped

## How an entry came about

source-live = Written on the day
source-late = Added later
source-in-session = Written in session
source-imported = Imported

# Where the value of a day comes from.
from-card = From the card
from-check-in = From a check-in
from-both = From the card and check-ins

## DBT's order of targets

target-life-threatening = Danger to life
target-therapy-interfering = In the way of therapy
target-quality-of-life = Quality of life
target-skills = Skills to build

## A day without an entry

missing-intro = Nothing is written for this day, and that is all right. If you like, a few questions:
missing-knew = Did you know there was a card for this day?
missing-willing = Were you willing to fill it in?
missing-thought = Did it come to mind?
missing-in-the-way = What got in the way?
missing-hint = Blank is no entry, never a 0. If you like, say what got in the way:

## The week grid

yes = Yes
no = No
note = Note
triggers = Triggers
skills-used = Skills used
day-away = Away
day-missing = No entry
day-late = Added later
grid-legend-peak = Urges and emotions: the highest of the day, from 0 (not present) to 5 (very intense)
grid-legend-act = The act happened
grid-legend-late = Added after the day itself
grid-legend-away = Away: not counted
grid-legend-missing = No entry, which is not a 0
grid-legend-raised = Raised by a check-in after the number on the card
card-title = Diary card
in-words = In words
four-weeks-legend =
    One character a day: the day’s number, hours for sleep, ✓ yes, 0 no,
    · not answered, – away; blank where nothing was written.
