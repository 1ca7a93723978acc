CREATE TABLE reminder (
    -- The next reminders with their private text: a copy of the plan in the diary.
    id   TEXT PRIMARY KEY,
    at   INTEGER NOT NULL,      -- milliseconds since 1970
    text TEXT    NOT NULL
) WITHOUT ROWID;

CREATE TABLE document (
    -- Helplines and, if allowed, the safety plan.
    name TEXT PRIMARY KEY,
    body BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE taken (
    -- What the person did with a reminder while the diary was locked; drained at the next unlock.
    seq      INTEGER PRIMARY KEY,
    reminder TEXT    NOT NULL,
    act      TEXT    NOT NULL CHECK (act IN ('done', 'later')),
    at       INTEGER NOT NULL,
    "offset" INTEGER NOT NULL
);
