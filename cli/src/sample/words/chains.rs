//! What chains are made of: the behaviour with what leads into it and what follows, and what could be done instead. No
//! text says how anybody hurt themselves.

use super::Pool;

/// A target behaviour as a chain tells it.
pub(in crate::sample) struct Behaviour {
    /// The line on the card; empty for an item of the default card.
    pub label: &'static str,
    /// Counted, or yes and no.
    pub counted: bool,
    pub urges: Pool,
    pub actions: Pool,
    pub consequences: Pool,
}

pub(in crate::sample) static SELF_HARM: Behaviour = Behaviour {
    label: "",
    counted: true,
    urges: &["To make it stop, at once", "To feel something else than this", "To be punished for it"],
    actions: &[
        "Locked the bathroom door. Hurt myself, once",
        "Stopped thinking and did it",
        "Did it, then sat on the floor",
    ],
    consequences: &[
        "Quiet for half an hour. Then shame. Slept badly",
        "Relief first, then the thought of telling it in session. Cancelled {friend} for Saturday",
        "The feeling was gone for a moment. The problem was still there in the morning",
    ],
};

pub(in crate::sample) static OWN_BEHAVIOURS: [Behaviour; 7] = [
    Behaviour {
        label: "Skipped meals",
        counted: true,
        urges: &["Not to eat, so that at least something is in my hands", "To be empty and light"],
        actions: &["Left lunch in the bag and drank coffee", "Said I had eaten already"],
        consequences: &[
            "Shaky by five, snapped at {close}, no strength for the evening",
            "Proud for an hour, dizzy after that",
        ],
    },
    Behaviour {
        label: "Stayed in bed past noon",
        counted: false,
        urges: &["To not be there", "To pull the blanket over everything"],
        actions: &["Switched off the alarm and turned to the wall", "Wrote that I was ill and stayed in bed"],
        consequences: &[
            "Safe at first. Ashamed by two, awake at three in the night",
            "Missed the appointment, have to explain it now",
        ],
    },
    Behaviour {
        label: "Sent message after message",
        counted: true,
        urges: &["To get an answer, now, any answer", "To make them say that it is all right"],
        actions: &["Wrote eleven messages in a row", "Called, hung up, wrote, called again"],
        consequences: &[
            "Short hope each time it buzzed. {friend} wrote “I need some space”",
            "Answer came, was kind, and I was ashamed of the other ten",
        ],
    },
    Behaviour {
        label: "Cancelled plans to hide",
        counted: false,
        urges: &["To cancel everything and be safe", "Not to be seen like this"],
        actions: &["Wrote that I had a headache", "Cancelled on the way, in the stairwell"],
        consequences: &[
            "Relief for ten minutes. Then alone with it, the whole evening",
            "{friend} said “again?” and was right",
        ],
    },
    Behaviour {
        label: "On the phone past 2 a.m.",
        counted: false,
        urges: &["To have something in my eyes so that my head is still", "One more, then I sleep"],
        actions: &["Scrolled until the light came", "Put the phone away at one and took it back at ten past"],
        consequences: &[
            "No thoughts for a while. Four hours of sleep, thin skin the day after",
            "Late for work, which set the next thing off",
        ],
    },
    Behaviour {
        label: "Shouted at somebody",
        counted: true,
        urges: &["To be heard at last", "To hit back first"],
        actions: &["Shouted, slammed the door", "Said what I knew would hurt"],
        consequences: &[
            "Strong for a minute. {close} went out, I was sick with shame",
            "Neighbour looked at me on the stairs. Apologised in the evening",
        ],
    },
    Behaviour {
        label: "Spent money I don't have",
        counted: false,
        urges: &["To have something nice arrive", "To be somebody else for the price of a coat"],
        actions: &["Ordered three things in bed", "Went in “to look” and came out with two bags"],
        consequences: &[
            "Excited, then the account. Hid the parcel from {close}",
            "Nice for one evening. Rent is on the first",
        ],
    },
];

pub(in crate::sample) const VULNERABILITIES: Pool = &[
    "Five hours of sleep and no breakfast",
    "Getting a cold, third long shift in a row",
    "Had been alone since Friday",
    "Session fell out this week and I had told myself that I don't mind",
    "Had put off the call to {family} for days, it sat in my neck",
    "Two glasses the night before, skin thin as paper",
    "Had held myself together at work all day",
];

pub(in crate::sample) const SKILLS_INSTEAD: Pool = &[
    "STOP at the moment my jaw went tight: that was ten minutes before anything happened",
    "Check the facts on the one sentence I was sure of. Then call {friend}",
    "Go out of the door and round the block before I answer",
    "Self-soothe with the warm cup and the blanket, set a timer for fifteen minutes",
    "Opposite action: stay in the room and say one true thing in a quiet voice",
    "Cope ahead: I know that Sundays at six are like this. Plan six o'clock",
    "Pros and cons, on the card in my wallet, before and not after",
];

pub(in crate::sample) const REPAIRS: Pool = &[
    "Told the therapist at the start of the session, not at the end",
    "Said sorry to {close} for the tone, not for the feeling",
    "Ate something, slept, wrote to {friend} to set a new day",
    "Put a reminder at the place where it begins",
    "Asked {close} what it was like for them. Listened",
];
