-- Format 1: workshops with all that belongs to them, the search index, undo, settings.
--
-- Ids are UUIDs as text. Whatever belongs to a workshop has its id as the first part of its key, so
-- that rows of two workshops cannot refer to each other. Times are UTC (…_at), days are calendar days
-- (…_on), both as ISO 8601 text; booleans are 0 and 1.

-- The content that workshops are run with, as the text it was read from.
CREATE TABLE pack (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,
    version TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE INDEX pack_by_version ON pack (id, version);

CREATE TABLE workshop (
    id              TEXT PRIMARY KEY,
    pack            INTEGER NOT NULL REFERENCES pack (number),
    state           TEXT NOT NULL CHECK (state IN ('planned', 'running', 'closed')),
    organisation    TEXT NOT NULL,
    title           TEXT,
    sponsor         TEXT,
    facilitator     TEXT,
    place           TEXT,
    held_on         TEXT,
    starts_at       TEXT, -- the room's wall clock, without a day
    currency        TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    confidentiality TEXT,
    target          INTEGER CHECK (target BETWEEN 0 AND 5),
    invented        INTEGER NOT NULL CHECK (invented IN (0, 1)),
    -- Where it stands: computed by the domain, written with every change of a rating.
    rated           INTEGER NOT NULL CHECK (rated IN (0, 1)),
    floor           INTEGER NOT NULL CHECK (floor BETWEEN 0 AND 5),
    ceiling         INTEGER NOT NULL CHECK (ceiling BETWEEN floor AND 5),
    answered        INTEGER NOT NULL CHECK (answered >= 0)
) STRICT;

CREATE INDEX workshop_pack ON workshop (pack);

CREATE TABLE participant (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id       TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0), -- the seat, from 0
    handle   TEXT NOT NULL,                          -- without its @
    role     TEXT NOT NULL,
    name     TEXT,
    side     TEXT NOT NULL CHECK (side IN ('business', 'technology')),
    presence TEXT NOT NULL CHECK (presence IN ('present', 'late', 'absent')),
    PRIMARY KEY (workshop, id),
    UNIQUE (workshop, handle)
) STRICT;

CREATE TABLE block (
    workshop        TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id              TEXT NOT NULL,
    position        INTEGER NOT NULL CHECK (position >= 0), -- in the agenda, from 0
    activity        TEXT NOT NULL CHECK (
        activity IN (
            'welcome', 'briefing', 'opening_vote', 'make', 'save', 'risk', 'assess', 'placement',
            'priorities', 'commit', 'close', 'break'
        )
    ),
    title           TEXT,
    planned_minutes INTEGER NOT NULL CHECK (planned_minutes BETWEEN 1 AND 600),
    minimum_minutes INTEGER NOT NULL CHECK (minimum_minutes BETWEEN 1 AND 600),
    locked          INTEGER NOT NULL CHECK (locked IN (0, 1)),
    PRIMARY KEY (workshop, id)
) STRICT;

-- Where the facilitator is. A table of its own, since undo leaves it alone.
CREATE TABLE clock (
    workshop        TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    block           TEXT,
    started_at      TEXT, -- null while paused
    elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds >= 0),
    FOREIGN KEY (workshop, block) REFERENCES block (workshop, id)
) STRICT;

CREATE TABLE note (
    number      INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice, so that undo can bring one back
    workshop    TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id          TEXT NOT NULL,
    block       TEXT,
    line        TEXT NOT NULL, -- as typed
    captured_at TEXT NOT NULL,
    captured_on TEXT NOT NULL,
    done        INTEGER NOT NULL CHECK (done IN (0, 1)),
    -- Read from the line when it was written, for counts, search and due actions.
    kind        TEXT NOT NULL CHECK (
        kind IN ('note', 'decision', 'action', 'question', 'parked', 'quote')
    ),
    private     INTEGER NOT NULL CHECK (private IN (0, 1)),
    asked       INTEGER NOT NULL CHECK (asked IN (0, 1)),
    due_on      TEXT,
    owner       TEXT,
    shown       TEXT NOT NULL, -- as a reader sees it
    words       TEXT NOT NULL, -- as the search index reads it, without accents
    UNIQUE (workshop, id),
    FOREIGN KEY (workshop, block) REFERENCES block (workshop, id)
) STRICT;

CREATE INDEX note_in_workshop ON note (workshop, number);

CREATE INDEX note_in_block ON note (workshop, block) WHERE block IS NOT NULL;

CREATE INDEX note_due ON note (due_on) WHERE kind = 'action' AND done = 0 AND due_on IS NOT NULL;

-- How many notes a workshop has, so that listing thousands of workshops counts none.
CREATE TABLE tally (
    workshop  TEXT PRIMARY KEY REFERENCES workshop (id) ON DELETE CASCADE,
    notes     INTEGER NOT NULL CHECK (notes >= 0),
    decisions INTEGER NOT NULL CHECK (decisions BETWEEN 0 AND notes)
) STRICT;

CREATE TRIGGER tally_begin AFTER INSERT ON workshop
BEGIN
    INSERT INTO tally (workshop, notes, decisions) VALUES (NEW.id, 0, 0);
END;

CREATE TRIGGER tally_insert AFTER INSERT ON note
BEGIN
    UPDATE tally SET notes = notes + 1, decisions = decisions + (NEW.kind = 'decision')
    WHERE workshop = NEW.workshop;
END;

CREATE TRIGGER tally_delete AFTER DELETE ON note
BEGIN
    UPDATE tally SET notes = notes - 1, decisions = decisions - (OLD.kind = 'decision')
    WHERE workshop = OLD.workshop;
END;

CREATE TRIGGER tally_update AFTER UPDATE OF kind ON note WHEN OLD.kind <> NEW.kind
BEGIN
    UPDATE tally SET decisions = decisions + (NEW.kind = 'decision') - (OLD.kind = 'decision')
    WHERE workshop = NEW.workshop;
END;

-- Notes outlive their block, and the clock steps off it. An action of the foreign key could not do
-- this, since it would clear the workshop as well.
CREATE TRIGGER block_clear BEFORE DELETE ON block
BEGIN
    UPDATE note SET block = NULL WHERE workshop = OLD.workshop AND block = OLD.id;
    UPDATE clock SET block = NULL, started_at = NULL, elapsed_seconds = 0
    WHERE workshop = OLD.workshop AND block = OLD.id;
END;

CREATE TABLE rating (
    workshop      TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    statement     TEXT NOT NULL,
    answer        TEXT NOT NULL CHECK (
        answer IN ('not', 'partly', 'largely', 'fully', 'unknown', 'not_applicable')
    ),
    reason        TEXT CHECK (reason IS NULL OR answer = 'not_applicable'),
    evidence      TEXT NOT NULL CHECK (evidence IN ('E0', 'E1', 'E2')),
    evidence_text TEXT,
    PRIMARY KEY (workshop, statement)
) STRICT;

-- Counts only: nothing here leads to a person.
CREATE TABLE ballot (
    workshop       TEXT NOT NULL,
    statement      TEXT NOT NULL,
    round          INTEGER NOT NULL CHECK (round >= 1),
    "not"          INTEGER NOT NULL CHECK ("not" BETWEEN 0 AND 65535),
    partly         INTEGER NOT NULL CHECK (partly BETWEEN 0 AND 65535),
    largely        INTEGER NOT NULL CHECK (largely BETWEEN 0 AND 65535),
    fully          INTEGER NOT NULL CHECK (fully BETWEEN 0 AND 65535),
    unknown        INTEGER NOT NULL CHECK (unknown BETWEEN 0 AND 65535),
    PRIMARY KEY (workshop, statement, round),
    FOREIGN KEY (workshop, statement) REFERENCES rating (workshop, statement) ON DELETE CASCADE
) STRICT;

CREATE TABLE dissent (
    workshop  TEXT NOT NULL,
    statement TEXT NOT NULL,
    position  INTEGER NOT NULL CHECK (position >= 0),
    words     TEXT NOT NULL,
    PRIMARY KEY (workshop, statement, position),
    FOREIGN KEY (workshop, statement) REFERENCES rating (workshop, statement) ON DELETE CASCADE
) STRICT;

CREATE TABLE value_line (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    workshop     TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    id           TEXT NOT NULL,
    name         TEXT NOT NULL,
    question     TEXT NOT NULL CHECK (question IN ('make', 'save', 'risk')),
    -- Whole units of the workshop's currency, a year.
    low          INTEGER NOT NULL CHECK (low >= 0),
    likely       INTEGER NOT NULL CHECK (likely >= low),
    high         INTEGER NOT NULL CHECK (high BETWEEN likely AND 1000000000000),
    owner        TEXT,
    basis        TEXT,
    overlap      TEXT,
    UNIQUE (workshop, id)
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- The search index over the lines of notes. It keeps no text of its own.
CREATE VIRTUAL TABLE note_text USING fts5 (
    words,
    content = 'note',
    content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '1 2 3'
);

-- Words of deleted notes leave the index at once, not at some later merge.
INSERT INTO note_text (note_text, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER note_text_insert AFTER INSERT ON note
BEGIN
    INSERT INTO note_text (rowid, words) VALUES (NEW.number, NEW.words);
END;

CREATE TRIGGER note_text_delete AFTER DELETE ON note
BEGIN
    INSERT INTO note_text (note_text, rowid, words) VALUES ('delete', OLD.number, OLD.words);
END;

CREATE TRIGGER note_text_update AFTER UPDATE OF number, words ON note
BEGIN
    INSERT INTO note_text (note_text, rowid, words) VALUES ('delete', OLD.number, OLD.words);
    INSERT INTO note_text (rowid, words) VALUES (NEW.number, NEW.words);
END;

-- Undo: a step is one change of a workshop; its rows, in order, are what it did; their values are what
-- each column was and became. Written by triggers that the program makes from the tables above.
CREATE TABLE undo_step (
    number   INTEGER PRIMARY KEY,
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    name     TEXT NOT NULL,                               -- such as "delete note"
    undone   INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX undo_step_in_workshop ON undo_step (workshop, undone, number);

CREATE TABLE undo_row (
    number     INTEGER PRIMARY KEY,
    step       INTEGER NOT NULL REFERENCES undo_step (number) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    operation  TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete'))
) STRICT;

CREATE INDEX undo_row_in_step ON undo_row (step);

CREATE TABLE undo_value (
    undo_row    INTEGER NOT NULL REFERENCES undo_row (number) ON DELETE CASCADE,
    column_name TEXT NOT NULL,
    was         ANY,
    became      ANY,
    PRIMARY KEY (undo_row, column_name)
) STRICT, WITHOUT ROWID;
