-- Format 4: the safety plan. Plan, lines and rules are read from the log; the rest is of this file alone, never in the log.

CREATE TABLE offer_dismissed (
    -- Offers of the plan that were put away: the same number on the same day does not bring it again.
    for_day TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    number  INTEGER NOT NULL,
    PRIMARY KEY (for_day, item)
) WITHOUT ROWID;

CREATE TABLE pack (
    -- Packs that came in a signed file, checked when they came.
    id   TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE interface (
    -- How this device shows things.
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) WITHOUT ROWID;

-- What the platform was told to show: a text made private has to be taken back there. What is pending is told anew once.
ALTER TABLE reminder_pending ADD COLUMN text TEXT NOT NULL DEFAULT '';
