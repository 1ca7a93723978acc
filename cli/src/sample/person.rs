//! Who the sample person is: people, feelings, habits and what is on the card, all drawn from the seed.

use chrono::Weekday;

use super::chance::{Chance, Stream};
use super::words::{Behaviour, LIVES, OWN_BEHAVIOURS, Pool, STRESSORS, Stressor};

/// The feelings that strain raises, as the default card names them.
pub(super) const FEELINGS: [&str; 4] = ["sad", "shame", "anger", "fear"];
/// The urges of the default card.
pub(super) const URGES: [&str; 4] = ["urge-suicide", "urge-self-harm", "urge-use", "urge-quit-therapy"];

/// Where a feeling sits in the body, and how.
pub(super) struct Seat {
    /// The place in [`FEELINGS`].
    pub feeling: usize,
    pub target: &'static str,
    pub sensation: &'static str,
    /// What is there on a calm day, 0 to 10.
    pub rest: f64,
}

/// When and how a card gets filled in.
pub(super) struct Habits {
    /// Minutes after midnight of a usual evening card.
    pub evening: f64,
    /// Share of days written the next morning.
    pub late: f64,
    /// Share of days missing beside one in each fortnight.
    pub missing: f64,
    /// Share of ordinary days with a check-in.
    pub check_in: f64,
    /// Share of days with a note.
    pub note: f64,
    /// Weekday and hour of the session.
    pub session: (Weekday, u32),
}

/// A made-up person.
pub(super) struct Person {
    pub name: &'static str,
    pub age: u32,
    pub work: &'static str,
    pub close: &'static str,
    pub friend: &'static str,
    pub boss: &'static str,
    pub family: &'static str,
    pub pet: &'static str,
    /// The feeling that is mostly strongest: a place in [`FEELINGS`].
    pub dominant: usize,
    /// A calm day's feelings, 0 to 5.
    pub calm: [f64; 4],
    /// How much strain raises each.
    pub loads: [f64; 4],
    /// A calm day's urges; far below 0 where one never comes.
    pub urges: [f64; 4],
    pub seats: Vec<Seat>,
    pub stressors: Vec<&'static Stressor>,
    pub skills: Vec<&'static str>,
    pub behaviour: &'static Behaviour,
    pub own_feeling: Option<&'static str>,
    pub drinks: Option<&'static str>,
    pub as_needed: Option<&'static str>,
    /// Share of days with the medication as prescribed.
    pub prescribed: f64,
    /// Minutes of a usual night.
    pub sleep: f64,
    pub life: &'static [&'static str; 2],
    pub habits: Habits,
}

const NAMES: Pool = &[
    "Mara", "Jonas", "Ines", "Tomas", "Lea", "Noor", "Elif", "Daniel", "Rosa", "Kim", "Anouk", "Sam", "Ava", "Luis",
    "Hanna", "Omar", "Judith", "Felix", "Zoe", "Aleks", "Maud", "Ravi", "Selma", "Joris",
];
const WORK: Pool = &[
    "part-time in a bookshop",
    "training as a nurse, on leave",
    "in a kitchen, evening shifts",
    "studying on and off",
    "in the office of a haulage firm",
    "in a day nursery, three days a week",
    "looking for work",
    "in a bicycle workshop",
];
const FRIENDS: Pool = &["Lena", "Marek", "Yasmin", "Paul", "Bea", "Nico"];
const CLOSE: Pool = &["Chris", "Vera", "Andrea", "Milan", "Toni", "Jule"];
const BOSSES: Pool = &["Ms Weber", "Mr Okoye", "Petra", "the shift leader", "Mr Lindqvist"];
const FAMILY: Pool = &["Mum", "Dad", "Grandma"];
const PETS: Pool = &["Pablo", "the cat", "Momo", "the dog", "Frieda"];
const OWN_FEELINGS: Pool = &["Lonely", "Jealous", "Guilty", "Disgusted with myself", "Overwhelmed", "Empty"];
const DRINKS: Pool = &["wine", "beer", "cider", "wine and beer", "gin and tonic"];
const AS_NEEDED: Pool = &["half a tablet for the night", "one tablet, agreed with the doctor", "drops for sleep"];
const CRISIS_SKILLS: Pool =
    &["stop", "distract", "self-soothe", "improve", "pros-and-cons", "radical-acceptance", "half-smile", "tipp"];
const DAILY_SKILLS: Pool = &[
    "wise-mind",
    "check-the-facts",
    "opposite-action",
    "mindfulness-of-current-emotion",
    "accumulate-positives",
    "build-mastery",
    "please",
    "validation",
    "dear-man",
    "non-judgmental-stance",
    "one-mindfully",
    "cope-ahead",
];
/// Places and sensations by feeling.
const SEATS: [[(&str, &str); 3]; 4] = [
    [("breastbone", "heavy"), ("throat", "pressure"), ("upper-belly", "hollow")],
    [("cheek-left", "warm"), ("upper-belly", "knot"), ("shoulder-top-left", "heavy")],
    [("jaw-right", "tight"), ("nape", "tight"), ("palm-right", "warm")],
    [("breastbone", "tight"), ("upper-belly", "flutter"), ("palm-left", "cold")],
];

impl Person {
    /// The person of this seed.
    pub(super) fn of(seed: u64) -> Self {
        let chance = &mut Chance::new(seed, Stream::Person);
        let dominant = chance.below(4);
        let mut stressors: Vec<_> = STRESSORS.iter().collect();
        chance.shuffle(&mut stressors);
        stressors.truncate(5);
        let mut skills = chance.some(CRISIS_SKILLS, 3);
        skills.extend(chance.some(DAILY_SKILLS, 4));
        let drinks = chance.happens(0.5).then(|| *chance.pick(DRINKS));
        Self {
            name: *chance.pick(NAMES),
            age: 21 + chance.below(24) as u32,
            work: *chance.pick(WORK),
            close: *chance.pick(CLOSE),
            friend: *chance.pick(FRIENDS),
            boss: *chance.pick(BOSSES),
            family: *chance.pick(FAMILY),
            pet: *chance.pick(PETS),
            dominant,
            calm: std::array::from_fn(|at| if at == dominant { 2.3 } else { chance.between(0.8, 1.6) }),
            loads: std::array::from_fn(|at| if at == dominant { 1.1 } else { chance.between(0.35, 0.8) }),
            urges: urges(chance, drinks.is_some()),
            seats: seats(chance, dominant),
            stressors,
            skills,
            behaviour: chance.pick(&OWN_BEHAVIOURS),
            own_feeling: chance.happens(0.6).then(|| *chance.pick(OWN_FEELINGS)),
            drinks,
            as_needed: chance.happens(0.5).then(|| *chance.pick(AS_NEEDED)),
            prescribed: chance.between(0.86, 0.98),
            sleep: chance.between(370.0, 450.0),
            life: chance.pick(&LIVES),
            habits: Habits::drawn(chance),
        }
    }
}

impl Habits {
    fn drawn(chance: &mut Chance) -> Self {
        use Weekday::{Fri, Mon, Thu, Tue, Wed};
        Self {
            evening: chance.between(20.5, 23.0) * 60.0,
            late: chance.between(0.08, 0.16),
            missing: chance.between(0.03, 0.12),
            check_in: chance.between(0.3, 0.6),
            note: chance.between(0.45, 0.75),
            session: (*chance.pick(&[Mon, Tue, Wed, Thu, Fri]), 9 + chance.below(8) as u32),
        }
    }
}

fn urges(chance: &mut Chance, drinks: bool) -> [f64; 4] {
    let use_urge = if drinks { chance.between(0.4, 1.1) } else { -3.0 };
    [chance.between(-0.5, 0.3), chance.between(-0.2, 0.6), use_urge, chance.between(-0.4, 0.4)]
}

/// Two seats of the strongest feeling, one of each other.
fn seats(chance: &mut Chance, dominant: usize) -> Vec<Seat> {
    let mut seats = Vec::new();
    for (feeling, places) in SEATS.iter().enumerate() {
        for (target, sensation) in chance.some(places, if feeling == dominant { 2 } else { 1 }) {
            seats.push(Seat { feeling, target, sensation, rest: chance.between(0.0, 2.0) });
        }
    }
    seats
}
