//! What a life worth living is to the person: in the first week's words, and some weeks later.

/// First words, later words.
pub(in crate::sample) static LIVES: [[&str; 2]; 8] = [
    [
        "To have a home where I am not afraid of the evening.",
        "To have a home where I am not afraid of the evening. A table with people at it, once a week.",
    ],
    [
        "Finish the training I broke off. Have one friend I don't test.",
        "Finish the training I broke off, a module at a time. Be a friend, not only need one.",
    ],
    [
        "See my little brother grow up and be somebody he can call.",
        "See my little brother grow up, be somebody he can call, and answer when he does.",
    ],
    [
        "Work that tires me in a good way. A garden, or a window with plants.",
        "Work that tires me in a good way. Four pots on the window are a beginning.",
    ],
    [
        "Sing again, with others. Sleep in the night and be awake in the day.",
        "Sing again, with others: the choir meets on Thursdays. Sleep in the night, be awake in the day.",
    ],
    [
        "To be close to somebody without losing myself or throwing them out.",
        "To be close to somebody and still be me. To be able to say stop, and to hear it.",
    ],
    [
        "Live with my daughter half of the week and be calm enough for it.",
        "Live with my daughter half of the week. Calm enough is enough.",
    ],
    [
        "Draw every day. Pay my own rent. Travel once to the sea in winter.",
        "Draw most days. Pay my own rent. See the sea in winter, with {friend} or alone.",
    ],
];
