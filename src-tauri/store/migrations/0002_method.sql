-- Format 2: votes with names or sides, the opening vote, the override, priorities, what releases a
-- value line, and packs that were loaded before any workshop uses them.

-- Whether votes from now on keep who cast them.
ALTER TABLE workshop ADD COLUMN votes_named INTEGER NOT NULL DEFAULT 1 CHECK (votes_named IN (0, 1));

-- Loaded by the user: it stays, whether a workshop uses it or not.
ALTER TABLE pack ADD COLUMN loaded INTEGER NOT NULL DEFAULT 0 CHECK (loaded IN (0, 1));

-- What is kept beside the counts. Of "counts" and "sides" nothing leads to a person.
ALTER TABLE ballot ADD COLUMN kept TEXT NOT NULL DEFAULT 'counts' CHECK (
    kept IN ('counts', 'sides', 'names')
);

CREATE TABLE ballot_side (
    workshop  TEXT NOT NULL,
    statement TEXT NOT NULL,
    round     INTEGER NOT NULL,
    side      TEXT NOT NULL CHECK (side IN ('business', 'technology')),
    "not"     INTEGER NOT NULL CHECK ("not" BETWEEN 0 AND 65535),
    partly    INTEGER NOT NULL CHECK (partly BETWEEN 0 AND 65535),
    largely   INTEGER NOT NULL CHECK (largely BETWEEN 0 AND 65535),
    fully     INTEGER NOT NULL CHECK (fully BETWEEN 0 AND 65535),
    unknown   INTEGER NOT NULL CHECK (unknown BETWEEN 0 AND 65535),
    PRIMARY KEY (workshop, statement, round, side),
    FOREIGN KEY (workshop, statement, round) REFERENCES ballot (workshop, statement, round)
        ON DELETE CASCADE
) STRICT;

-- Named votes. They name handles and not participants, since they stay when a participant leaves.
CREATE TABLE ballot_vote (
    workshop  TEXT NOT NULL,
    statement TEXT NOT NULL,
    round     INTEGER NOT NULL,
    by        TEXT NOT NULL,
    position  INTEGER NOT NULL CHECK (position >= 0),
    vote      TEXT CHECK (vote IN ('not', 'partly', 'largely', 'fully')), -- null for "don't know"
    PRIMARY KEY (workshop, statement, round, by),
    FOREIGN KEY (workshop, statement, round) REFERENCES ballot (workshop, statement, round)
        ON DELETE CASCADE
) STRICT;

ALTER TABLE dissent ADD COLUMN by TEXT;

CREATE TABLE opening_vote (
    workshop  TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    round     INTEGER NOT NULL CHECK (round IN (1, 2)),
    kept      TEXT NOT NULL CHECK (kept IN ('counts', 'names')),
    stage_0   INTEGER NOT NULL CHECK (stage_0 BETWEEN 0 AND 65535),
    stage_1   INTEGER NOT NULL CHECK (stage_1 BETWEEN 0 AND 65535),
    stage_2   INTEGER NOT NULL CHECK (stage_2 BETWEEN 0 AND 65535),
    stage_3   INTEGER NOT NULL CHECK (stage_3 BETWEEN 0 AND 65535),
    stage_4   INTEGER NOT NULL CHECK (stage_4 BETWEEN 0 AND 65535),
    stage_5   INTEGER NOT NULL CHECK (stage_5 BETWEEN 0 AND 65535),
    abstained INTEGER NOT NULL CHECK (abstained BETWEEN 0 AND 65535),
    PRIMARY KEY (workshop, round)
) STRICT;

CREATE TABLE opening_guess (
    workshop TEXT NOT NULL,
    round    INTEGER NOT NULL,
    by       TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    stage    INTEGER CHECK (stage BETWEEN 0 AND 5), -- null for an abstention
    PRIMARY KEY (workshop, round, by),
    FOREIGN KEY (workshop, round) REFERENCES opening_vote (workshop, round) ON DELETE CASCADE
) STRICT;

-- The stage that the room set beside the computed one.
CREATE TABLE placement_override (
    workshop TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    stage    INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 5),
    reason   TEXT NOT NULL
) STRICT;

CREATE TABLE placement_override_agreed (
    workshop TEXT NOT NULL REFERENCES placement_override (workshop) ON DELETE CASCADE,
    by       TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (workshop, by)
) STRICT;

CREATE TABLE priority (
    workshop       TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id             TEXT NOT NULL,
    position       INTEGER NOT NULL CHECK (position >= 0), -- in the room's order, from 0
    recommendation TEXT,                                   -- null for the room's own idea
    title          TEXT CHECK (title IS NOT NULL OR recommendation IS NOT NULL),
    choice         TEXT NOT NULL CHECK (choice IN ('taken', 'dropped')),
    reason         TEXT CHECK (reason IS NULL OR choice = 'dropped'),
    first_step     TEXT,
    measure        TEXT,
    owner          TEXT,
    horizon        TEXT NOT NULL CHECK (horizon IN ('now', 'next', 'later')),
    value          INTEGER CHECK (value BETWEEN 1 AND 5),
    effort         INTEGER CHECK (effort BETWEEN 1 AND 5),
    PRIMARY KEY (workshop, id),
    UNIQUE (workshop, recommendation),
    CHECK ((value IS NULL) = (effort IS NULL))
) STRICT;

-- What must be true, or done, before the money of a value line comes.
CREATE TABLE value_release (
    workshop   TEXT NOT NULL,
    value_line TEXT NOT NULL,
    position   INTEGER NOT NULL CHECK (position >= 0),
    statement  TEXT,
    note       TEXT CHECK ((note IS NULL) <> (statement IS NULL)),
    PRIMARY KEY (workshop, value_line, position),
    FOREIGN KEY (workshop, value_line) REFERENCES value_line (workshop, id) ON DELETE CASCADE,
    FOREIGN KEY (workshop, note) REFERENCES note (workshop, id) ON DELETE CASCADE
) STRICT;

CREATE INDEX value_release_note ON value_release (workshop, note) WHERE note IS NOT NULL;
