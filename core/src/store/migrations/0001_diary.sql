-- Format 1. The log is the truth; every other table of the diary is a fold of it and can be made anew from it.

CREATE TABLE file_fact (
    -- What is true of this file alone and never leaves it: the vault's device nonce, the device keys, the recovery key's
    -- public halves, how far the sidecar was drained.
    name  TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE device (
    -- Devices that changes came from. Rows here use the short number; anything that leaves the file uses the id.
    no  INTEGER PRIMARY KEY,
    id  BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
);

CREATE TABLE change (
    -- The append-only log in the order of its stamps: one row per record that a user action touched. Only true erasure
    -- removes a row.
    time    INTEGER NOT NULL,   -- hybrid logical clock: milliseconds << 16 | counter
    device  INTEGER NOT NULL REFERENCES device (no),
    kind    TEXT    NOT NULL,
    id      TEXT    NOT NULL,
    fields  BLOB    NOT NULL,   -- CBOR map: field -> value
    saw     BLOB    NOT NULL,   -- stamps replaced by the text and peak fields, 24 bytes each
    action  INTEGER NOT NULL,   -- local: the time that began the user action, for undo
    PRIMARY KEY (time, device)
) WITHOUT ROWID;
CREATE INDEX change_of_record ON change (kind, id);

CREATE TABLE undone (
    -- Local: actions already taken back, and the action that did it; 0 for one that can't be taken back.
    action INTEGER NOT NULL,
    device INTEGER NOT NULL,
    by     INTEGER NOT NULL,
    PRIMARY KEY (action, device)
) WITHOUT ROWID;

CREATE TABLE erased (
    -- Marks of true erasure: SHA-256 of kind, NUL, id. Changes of that record older than the mark are refused.
    hash   BLOB PRIMARY KEY,
    time   INTEGER NOT NULL,
    device INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE quarantine (
    -- Records that this version could not read. They stay in the log and block nothing.
    kind   TEXT NOT NULL,
    id     TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TABLE setting (
    -- What the person chose for the whole diary: day_start (hour), week_start (1 Monday .. 7 Sunday).
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE item (
    -- Card items. A new kind or scale is a new item that replaces the old one.
    id          TEXT PRIMARY KEY,
    kind        TEXT NOT NULL,
    scale       TEXT NOT NULL,  -- peak, range, yes-no, count, minutes, skills, text
    min         INTEGER,        -- of a range
    max         INTEGER,
    step        INTEGER,
    low         TEXT,           -- what its ends mean
    high        TEXT,
    label       TEXT,           -- the person's wording; NULL: the pack's
    owner       TEXT NOT NULL,  -- pack:ID, person, import:NAME
    sort        INTEGER NOT NULL,
    active_from TEXT,
    active_to   TEXT,
    replaces    TEXT,
    target      TEXT            -- DBT's order of targets
) WITHOUT ROWID;

CREATE TABLE check_in (
    -- A moment in which the person noted how it is. By day, because every screen reads days.
    for_day     TEXT    NOT NULL,   -- the logical day, YYYY-MM-DD
    id          TEXT    NOT NULL,   -- UUIDv7, or the hash of an imported row's source and key
    recorded_at INTEGER NOT NULL,   -- milliseconds since 1970
    "offset"    INTEGER NOT NULL,   -- minutes ahead of UTC on the person's clock
    source      TEXT    NOT NULL,   -- live, late, in-session, imported
    PRIMARY KEY (for_day, id)
) WITHOUT ROWID;

CREATE TABLE rating (
    -- Answers of check-ins.
    for_day  TEXT    NOT NULL,
    check_in TEXT    NOT NULL,
    item     TEXT    NOT NULL,
    value             NOT NULL,     -- INTEGER for numbers, TEXT for words
    yes_no   INTEGER NOT NULL,      -- 1: value is 0 or 1 for no or yes
    time     INTEGER NOT NULL,      -- stamp of the change that gave it
    device   INTEGER NOT NULL,
    PRIMARY KEY (for_day, check_in, item)
) WITHOUT ROWID;

CREATE TABLE trigger_tag (
    for_day  TEXT NOT NULL,
    check_in TEXT NOT NULL,
    tag      TEXT NOT NULL,
    PRIMARY KEY (for_day, check_in, tag)
) WITHOUT ROWID;

CREATE TABLE skill_use (
    -- Skills on two axes, as the number 0 to 7 that names the point.
    for_day  TEXT    NOT NULL,
    check_in TEXT    NOT NULL,
    skill    TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (for_day, check_in, skill)
) WITHOUT ROWID;

CREATE TABLE body_reading (
    -- Sensations in a region, or in the whole body.
    for_day   TEXT NOT NULL,
    check_in  TEXT NOT NULL,
    target    TEXT NOT NULL,
    sensation TEXT NOT NULL,
    intensity INTEGER,              -- 0 to 10; NULL: see answer
    answer    TEXT NOT NULL,        -- intensity, absent, declined
    PRIMARY KEY (for_day, check_in, target, sensation)
) WITHOUT ROWID;

CREATE TABLE day_answer (
    -- What was typed on the card itself. saw holds the stamps it replaced: a check-in in it no longer counts.
    for_day     TEXT    NOT NULL,
    item        TEXT    NOT NULL,
    value                NOT NULL,
    yes_no      INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    "offset"    INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    time        INTEGER NOT NULL,
    device      INTEGER NOT NULL,
    saw         BLOB    NOT NULL,
    PRIMARY KEY (for_day, item)
) WITHOUT ROWID;

CREATE TABLE skill_tick (
    -- A tick per skill per day.
    for_day     TEXT    NOT NULL,
    skill       TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    PRIMARY KEY (for_day, skill)
) WITHOUT ROWID;

CREATE TABLE day (
    -- A day's own facts: away, and the missing-links answers (1 yes, 0 no, NULL not asked).
    for_day       TEXT PRIMARY KEY,
    away          INTEGER NOT NULL,
    recorded_at   INTEGER,          -- when the note was typed
    source        TEXT,
    knew          INTEGER,
    willing       INTEGER,
    thought_of_it INTEGER
) WITHOUT ROWID;

CREATE TABLE week (
    -- The header of a week's card.
    first_day         TEXT PRIMARY KEY,
    started_on        TEXT,
    filled_in         TEXT,         -- daily, 4-6, 2-3, once
    filled_in_session INTEGER,
    skill_of_week     TEXT
) WITHOUT ROWID;

CREATE TABLE coming (
    -- Ratings on coming into session (before) and leaving it (after), 0 to 5.
    first_day TEXT    NOT NULL,
    moment    TEXT    NOT NULL,     -- before, after
    name      TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    PRIMARY KEY (first_day, moment, name)
) WITHOUT ROWID;

CREATE TABLE chain (
    -- Chain analyses.
    id          TEXT PRIMARY KEY,
    for_day     TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    "offset"    INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    behaviour   TEXT                -- the item it is about
) WITHOUT ROWID;

CREATE TABLE chain_link (
    chain TEXT    NOT NULL,
    place INTEGER NOT NULL,
    kind  TEXT    NOT NULL,         -- thought, emotion, body, urge, action
    text  TEXT    NOT NULL,
    PRIMARY KEY (chain, place)
) WITHOUT ROWID;

CREATE TABLE words (
    -- Every free text, by the record it belongs to. More than one version stands side by side where devices wrote at
    -- once; the newest has the highest stamp.
    kind    TEXT NOT NULL,
    id      TEXT NOT NULL,
    field   TEXT NOT NULL,
    time    INTEGER NOT NULL,
    device  INTEGER NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (kind, id, field, time, device)
) WITHOUT ROWID;
