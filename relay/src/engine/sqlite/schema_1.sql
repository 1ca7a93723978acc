-- Format 1. Nothing here says when something was written, by whom or from where.

CREATE TABLE mailbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given out twice
  opened_by BLOB NOT NULL UNIQUE,       -- hash over code, tag and token: finds the very same request again
  head INTEGER NOT NULL DEFAULT 0,
  head_running BLOB NOT NULL,
  base INTEGER NOT NULL DEFAULT 0,      -- all batches up to it were compacted away
  base_running BLOB NOT NULL,
  snapshot BLOB,
  snapshot_parts INTEGER NOT NULL DEFAULT 0,
  batch_bytes INTEGER NOT NULL DEFAULT 0,
  snapshot_bytes INTEGER NOT NULL DEFAULT 0,
  staged_bytes INTEGER NOT NULL DEFAULT 0,
  blob_bytes INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE access (
  token BLOB PRIMARY KEY, -- SHA-256 of it
  mailbox INTEGER NOT NULL REFERENCES mailbox (id),
  tag BLOB NOT NULL,
  role INTEGER NOT NULL,
  ends INTEGER,
  UNIQUE (mailbox, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_ends ON access (ends) WHERE ends IS NOT NULL;

-- Where the sealed bytes lie, apart from what is known of them: content.rs says why.
CREATE TABLE content (id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL, filler BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE batch (
  mailbox INTEGER NOT NULL REFERENCES mailbox (id),
  sequence INTEGER NOT NULL,
  running BLOB NOT NULL,
  length INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES content (id),
  PRIMARY KEY (mailbox, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE part (
  mailbox INTEGER NOT NULL REFERENCES mailbox (id),
  published INTEGER NOT NULL,
  snapshot BLOB NOT NULL,
  part INTEGER NOT NULL,
  length INTEGER NOT NULL,
  ends INTEGER, -- of one that is only staged
  content INTEGER NOT NULL REFERENCES content (id),
  PRIMARY KEY (mailbox, published, snapshot, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_ends ON part (ends) WHERE ends IS NOT NULL;

CREATE TABLE blob (
  id BLOB PRIMARY KEY,
  mailbox INTEGER NOT NULL REFERENCES mailbox (id),
  ends INTEGER NOT NULL,
  length INTEGER NOT NULL,
  content INTEGER NOT NULL REFERENCES content (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_of ON blob (mailbox);
CREATE INDEX blob_ends ON blob (ends);

CREATE TABLE join_code (hash BLOB PRIMARY KEY, uses INTEGER NOT NULL, ends INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- One row that a health check writes.
CREATE TABLE beat (id INTEGER PRIMARY KEY CHECK (id = 1), beats INTEGER NOT NULL) STRICT;
INSERT INTO beat VALUES (1, 0);
