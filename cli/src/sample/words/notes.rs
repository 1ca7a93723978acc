//! Notes of ordinary, good and hard days, and the short answers beside them.

use super::Pool;

pub(in crate::sample) const QUIET_DAY: Pool = &[
    "Ordinary day.",
    "Nothing much. Work, shopping, bed.",
    "Up and down, mostly level.",
    "Laundry, two calls, an early night.",
    "Tired but all right.",
    "Cooked properly for once.",
    "Long day, nothing bad in it.",
    "Rain all day. Read a bit.",
    "Did half of my list. Half is fine.",
    "Bit flat. Not sad, just flat.",
    "Grumpy till lunch, then it wore off.",
    "Watched the series with {close}.",
    "Went through the day on rails.",
    "Forgot lunch, noticed at four.",
    "Filled this in on the bus.",
    "Practised for five minutes. It was five minutes.",
];

pub(in crate::sample) const GOOD_DAY: Pool = &[
    "Laughed with {friend} until my stomach hurt.",
    "Sun on the balcony, coffee, {pet} on my feet.",
    "Finished the thing I had put off since spring.",
    "Swam twenty lengths. Proud.",
    "Good talk with {close}, no edge in it.",
    "Somebody at work said thank you and I let it stand.",
    "Baked bread. It even rose.",
    "Walked the long way home on purpose.",
    "{friend} came over, we cooked far too much.",
    "Slept through. What a difference.",
    "Played guitar for the first time in months.",
    "Went to the market alone and it was fine.",
    "A calm day. I had forgotten what they are like.",
    "Said no to an extra shift and nothing happened.",
];

pub(in crate::sample) const HARD_DAY: Pool = &[
    "Everything too loud.",
    "Could not get going. Bed, sofa, bed.",
    "Bad evening. Rang {friend}, that helped a little.",
    "Held on until bedtime. That is all I did today.",
    "Head full of fog, body full of stones.",
    "Wanted to cancel the session. Have not.",
    "Cried at work, in the toilet, quietly.",
    "Nothing set it off. It was just there.",
    "Did one thing at a time. Tea. Blanket. Tea.",
    "Angry at everybody and mostly at me.",
    "Did not want to write this. Writing it.",
    "It went up fast at six and came down by ten. It did come down.",
];

pub(in crate::sample) const MOMENT: Pool = &[
    "on the bus",
    "lunch break",
    "just home",
    "before the shift",
    "can't concentrate",
    "need to move",
    "a bit better than this morning",
    "in the queue, waiting",
    "after coffee",
    "lying down",
    "quick one before it gets worse",
    "it is passing",
    "at {friend}'s",
    "outside, walking",
];

pub(in crate::sample) const LATE_NOTES: Pool = &[
    "Fell asleep before I could write. As I remember it.",
    "Too tired last night.",
    "From memory, the evening was worse than the day.",
    "Written over breakfast.",
    "Forgot in the evening, roughly right.",
    "Phone was empty, so now.",
];

pub(in crate::sample) const AFTER_SESSION: Pool = &[
    "Session was hard and good. We did a chain.",
    "Talked about the week and where it turned.",
    "Left lighter than I came.",
    "Session stirred a lot up. Going slowly this evening.",
    "Practised saying it out loud with the therapist there.",
    "Did not say the main thing until five to. Next time first.",
    "We looked at four weeks side by side. Saw a pattern with Sundays.",
    "Homework: notice it in the body before the head explains it.",
    "Session moved up an hour, still went.",
    "Got a bit stuck, stayed anyway.",
];

pub(in crate::sample) const RETURNED: Pool = &[
    "Back home. Good to have my own bed.",
    "Back from {family}. Needed a day to land.",
    "Home again. Three days without the card felt odd.",
    "Trip was fine, people all the time though.",
];

pub(in crate::sample) const IN_THE_WAY: Pool = &[
    "Asleep on the sofa by nine",
    "Did not want to look at the day",
    "Visitors until late",
    "Forgot, really",
    "Night shift, days ran together",
    "Was ashamed of what I would have to write",
    "Phone stayed at {friend}'s",
    "Thought it makes no difference",
    "Migraine",
    "Argument, then bed",
    "Was busy and it was a good day",
];

pub(in crate::sample) const HOW_REINFORCED: Pool = &[
    "The good chocolate",
    "Told {friend} about it",
    "Long bath",
    "Said “well done” out loud",
    "An episode without a bad conscience",
    "Fresh sheets",
    "Coffee in the sun",
    "Put a mark in the calendar",
    "Bought the magazine",
    "Ten minutes on the balcony doing nothing",
    "Music, loud",
    "An extra walk",
];
