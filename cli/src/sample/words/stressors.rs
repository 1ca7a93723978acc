//! What sets a hard day off: how it is tagged and told, and which feelings it raises.

use super::Pool;

/// A kind of event.
pub(in crate::sample) struct Stressor {
    pub tag: &'static str,
    /// How much it raises sadness, shame, anger and fear.
    pub raises: [f64; 4],
    /// How much it raises urges beside that.
    pub urges: f64,
    /// What happened.
    pub events: Pool,
    /// What went through the person's head.
    pub thoughts: Pool,
    /// How the evening's note tells it.
    pub notes: Pool,
}

pub(in crate::sample) static STRESSORS: [Stressor; 8] = [
    Stressor {
        tag: "argument",
        raises: [0.4, 0.6, 1.5, 0.2],
        urges: 0.6,
        events: &[
            "{close} said I never listen",
            "Argument with {close} about money for the holiday",
            "{close} came home late and had not called",
            "I asked {close} for help and got a sigh",
            "{close} brought up last summer again",
            "Raised voices with {close} over nothing much",
        ],
        thoughts: &["Here we go again", "They will leave", "I ruin every evening", "Nobody is on my side"],
        notes: &[
            "Row with {close}. Left the room before I said the worst of it, came back after twenty minutes.",
            "We argued again. Later {close} made tea and we were both quiet. That was all right.",
            "Shouted, then cried in the bathroom. Did not send the message I had typed.",
            "{close} and I went to bed without making up. Head is still arguing.",
            "Argument started over dishes. It was not about dishes.",
        ],
    },
    Stressor {
        tag: "criticism",
        raises: [0.3, 1.5, 0.4, 0.7],
        urges: 0.7,
        events: &[
            "{boss} sent my draft back with red all over it",
            "Got told off for being ten minutes late",
            "{boss} asked why it takes me so long",
            "Somebody laughed when I gave the wrong answer",
            "A customer complained about me to {boss}",
        ],
        thoughts: &["I am useless", "Everybody can see it", "I will lose this place", "I should not have spoken"],
        notes: &[
            "{boss} was right about the mistake. It still felt like being nine years old.",
            "Kept replaying one sentence all afternoon. Wrote down what was actually said: much shorter.",
            "Wanted to walk out after the remark. Stayed until five.",
            "Red face for an hour. Nobody said anything, which made it worse.",
            "Hid in the kitchen at work for a while. Went back in, that counts.",
        ],
    },
    Stressor {
        tag: "no answer",
        raises: [1.2, 0.7, 0.3, 0.9],
        urges: 0.7,
        events: &[
            "{friend} did not answer all day",
            "Saw on a picture that they met without me",
            "{friend} cancelled an hour before",
            "Read receipt, no reply",
            "{friend} said “we'll see” about Saturday",
        ],
        thoughts: &["I am too much", "They are done with me", "I knew it", "I should not need anybody"],
        notes: &[
            "Checked the phone far too often. {friend} wrote at nine: battery was flat.",
            "Still no answer. I wrote one message and then put the phone in the drawer.",
            "Felt left out. Facts: they met at the gym where I have never gone.",
            "Waited for {friend}, then went for a walk alone. Cold, but better than the sofa.",
            "Deleted and restored the same number twice. Did not call.",
        ],
    },
    Stressor {
        tag: "family call",
        raises: [0.7, 0.9, 1.0, 0.2],
        urges: 0.5,
        events: &[
            "{family} called and asked when I will be normal again",
            "Call with {family}, same old story",
            "{family} compared me with my cousin",
            "{family} wants me to come for the birthday",
            "Found out {family} told the neighbours about the clinic",
        ],
        thoughts: &["I am the family's problem", "I owe them", "It will never be enough", "Why do I still pick up"],
        notes: &[
            "Call with {family} lasted eleven minutes. Needed two hours to come down.",
            "Said “I'd rather not talk about that” to {family}. First time. Shaky, but said.",
            "Did not pick up when {family} called. Guilty and relieved at once.",
            "Promised to come for the birthday. Not sure I want to.",
            "After the call I cleaned the whole kitchen. At least it is clean.",
        ],
    },
    Stressor {
        tag: "money",
        raises: [0.3, 0.5, 0.3, 1.4],
        urges: 0.3,
        events: &[
            "Letter about the heating bill",
            "Card declined at the till",
            "The landlord wants to talk",
            "Opened three weeks of post at once",
            "Account is empty and it is the 20th",
        ],
        thoughts: &["I can't do adult life", "It all comes down now", "I will have to move out", "Don't look at it"],
        notes: &[
            "Opened the letter with {close} beside me. It is bad but it is a number, not a monster.",
            "Card was declined in front of a queue. Wanted to sink into the floor.",
            "Rang the office about the bill. They let me pay in three parts.",
            "Avoided the post again. It is in the bag, tomorrow after breakfast.",
        ],
    },
    Stressor {
        tag: "crowd",
        raises: [0.1, 0.3, 0.6, 1.3],
        urges: 0.2,
        events: &[
            "Train packed, no way out for two stops",
            "Supermarket on Saturday",
            "Team meeting with everybody in one small room",
            "Party at {friend}'s, far too loud",
            "Waiting room full, one hour",
        ],
        thoughts: &["I have to get out", "They are all looking", "I can't breathe here", "It will not stop"],
        notes: &[
            "Got off the train early and walked the rest. Feet hurt, head clearer.",
            "Stayed at the party for forty minutes. Counted blue things.",
            "Left the basket and went out. Went back at eight when it was empty.",
            "Too many people today. Sat in the dark for a bit with {pet}.",
        ],
    },
    Stressor {
        tag: "alone",
        raises: [1.5, 0.3, 0.0, 0.5],
        urges: 0.6,
        events: &[
            "Whole day without speaking to anybody",
            "{close} is away and the flat is too quiet",
            "Sunday, nothing planned",
            "Everybody has somebody to go home to",
            "Long evening, nobody around",
        ],
        thoughts: &[
            "It would make no difference",
            "This is how it stays",
            "Nobody would notice",
            "I can't fill one day",
        ],
        notes: &[
            "Quiet day, too quiet. Went to the library just to hear people.",
            "Lay on the sofa till four. Then a shower, then soup. Small things.",
            "Called {friend} although I had nothing to say. We talked about soup.",
            "Evenings alone are the hardest. Radio on in every room.",
            "Cried a lot and could not say why. {pet} stayed close.",
        ],
    },
    Stressor {
        tag: "memory",
        raises: [1.0, 1.1, 0.2, 0.8],
        urges: 0.8,
        events: &[
            "A smell on the stairs brought it all back",
            "Dreamt of the old house",
            "The date. Three years",
            "Saw somebody who looked like him",
            "Song on the radio",
        ],
        thoughts: &["I am back there", "It was my fault", "I should be over it", "Make it stop"],
        notes: &[
            "Was far away most of the morning. Named five things, four things. Came back slowly.",
            "The date again. Lit a candle, then did ordinary things on purpose.",
            "Bad dream, bad day. Wrote to bring it to session.",
            "Could not feel my hands for a while. Held the warm cup until I could.",
        ],
    },
];
