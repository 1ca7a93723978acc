-- Format 3: sessions, visits, the plan for massage, reminders.

CREATE TABLE practitioner (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    role  TEXT NOT NULL,            -- dbt-therapist, group-leader, massage-practitioner, other
    phone TEXT
) WITHOUT ROWID;

CREATE TABLE place (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    address TEXT
) WITHOUT ROWID;

CREATE TABLE series (
    id           TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    title        TEXT,
    practitioner TEXT,
    place        TEXT,
    ended        TEXT               -- the last day
) WITHOUT ROWID;

CREATE TABLE timetable (
    -- The hours of a series from a day on, until the next ones hold.
    series   TEXT    NOT NULL,
    from_day TEXT    NOT NULL,
    start    TEXT    NOT NULL,      -- civil
    rule     TEXT    NOT NULL,      -- RRULE, EXDATE and RDATE lines
    zone     TEXT    NOT NULL,      -- IANA
    minutes  INTEGER NOT NULL,
    PRIMARY KEY (series, from_day)
) WITHOUT ROWID;

CREATE TABLE pause (
    series    TEXT NOT NULL,
    from_day  TEXT NOT NULL,
    until_day TEXT,                 -- NULL: not known yet
    PRIMARY KEY (series, from_day)
) WITHOUT ROWID;

CREATE TABLE occurrence (
    -- What was said about single sessions of a series, by their original civil start.
    series        TEXT    NOT NULL,
    original      TEXT    NOT NULL,
    outcome       TEXT,             -- cancelled, attended, missed; NULL: planned
    moved_to      TEXT,             -- civil
    minutes       INTEGER,
    PRIMARY KEY (series, original)
) WITHOUT ROWID;

CREATE TABLE visit (
    for_day         TEXT    NOT NULL,
    id              TEXT    NOT NULL,
    recorded_at     INTEGER NOT NULL,
    "offset"        INTEGER NOT NULL,
    source          TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    series          TEXT,
    original        TEXT,           -- civil: which session of the series
    check_in_before TEXT,           -- mood and body before, a check-in
    check_in_after  TEXT,
    boundary        TEXT,           -- yes, no, not-sure
    shown_to_rated  INTEGER NOT NULL,
    homework_done   INTEGER NOT NULL,
    PRIMARY KEY (for_day, id)
) WITHOUT ROWID;

CREATE TABLE visit_rating (
    visit  TEXT    NOT NULL,
    moment TEXT    NOT NULL,        -- before, after (0 to 5); relationship (0 to 10); next-day (0 to 5)
    name   TEXT    NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (visit, moment, name)
) WITHOUT ROWID;

CREATE TABLE massage_plan (
    -- One row at most: how often the person wants massage.
    one     INTEGER PRIMARY KEY,
    cadence TEXT NOT NULL
);

CREATE TABLE reminder_rule (
    id               TEXT PRIMARY KEY,
    about            TEXT    NOT NULL,
    item             TEXT,          -- of medication: the card's item
    series           TEXT,          -- of what goes with sessions: which series; NULL: all
    minutes          INTEGER,       -- of what goes with sessions: from their start, negative before
    start            TEXT,          -- of the rest: civil
    rule             TEXT,          -- RRULE, EXDATE and RDATE lines
    zone             TEXT,          -- NULL: wherever the phone is
    only_if_not_done INTEGER NOT NULL,
    rests_when_away  INTEGER NOT NULL,
    class            TEXT    NOT NULL,  -- private, plain, own
    own              TEXT,
    label            TEXT,
    is_on            INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE reminder (
    -- What was done about single reminders: rule and slot make their name.
    name    TEXT PRIMARY KEY,
    done    INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    later   INTEGER                 -- milliseconds since 1970
) WITHOUT ROWID;

-- Of this file alone, never in the log.

CREATE TABLE reminder_pending (
    -- What the platform was told and has not rung yet.
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE reminder_receipt (
    -- What became of each reminder here, for the question "why did it not come?".
    id          TEXT PRIMARY KEY,
    name        TEXT    NOT NULL,   -- rule and slot
    at          INTEGER NOT NULL,
    handed_over INTEGER NOT NULL,   -- when the platform was told
    seen        INTEGER,            -- when it was seen
    act         TEXT,               -- done, later, skipped
    acted       INTEGER
) WITHOUT ROWID;
CREATE INDEX reminder_receipt_at ON reminder_receipt (at);
