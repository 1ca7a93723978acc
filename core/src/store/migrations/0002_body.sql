-- Format 2: scans of the body, maps taken over from an earlier day, where touch is welcome, health questions before massage.

-- 1: taken over from an earlier map, and neither changed nor confirmed since.
ALTER TABLE body_reading ADD COLUMN copied INTEGER NOT NULL DEFAULT 0;

-- Of a body scan: 1 it was stopped, 0 it was not, NULL there was none.
ALTER TABLE check_in ADD COLUMN stopped INTEGER;

CREATE TABLE body_asked (
    -- The regions that a scan asked about. Only an asked region without a reading is 0.
    for_day  TEXT NOT NULL,
    check_in TEXT NOT NULL,
    target   TEXT NOT NULL,
    PRIMARY KEY (for_day, check_in, target)
) WITHOUT ROWID;

CREATE TABLE touch (
    -- Where touch is welcome: 0 usually fine, 1 ask first, 2 avoid. What is not here is ask first.
    region TEXT PRIMARY KEY,
    level  INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE screening (
    -- Health questions before massage, each time they were answered.
    id          TEXT PRIMARY KEY,
    for_day     TEXT    NOT NULL,
    recorded_at INTEGER NOT NULL,
    "offset"    INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    changed     INTEGER NOT NULL,   -- 1: the person said later that something changed
    time        INTEGER NOT NULL    -- stamp of the change that gave it: orders what was answered in one moment
) WITHOUT ROWID;

CREATE TABLE screening_answer (
    screening TEXT NOT NULL,
    item      TEXT NOT NULL,
    answer    TEXT NOT NULL,        -- yes, no, unsure, declined
    PRIMARY KEY (screening, item)
) WITHOUT ROWID;

CREATE TABLE screening_place (
    -- Regions that an answer is about.
    screening TEXT NOT NULL,
    item      TEXT NOT NULL,
    region    TEXT NOT NULL,
    PRIMARY KEY (screening, item, region)
) WITHOUT ROWID;
