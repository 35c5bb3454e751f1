-- Format 8: what is half typed in any field, not in the capture line alone. Still no edit: undo leaves it
-- alone, and no file takes it along.

ALTER TABLE draft RENAME TO capture_draft;

CREATE TABLE draft (
    workshop TEXT NOT NULL REFERENCES workshop (id) ON DELETE CASCADE,
    field    TEXT NOT NULL CHECK (field <> ''), -- "capture", "evidence:3-recovery"
    text     TEXT NOT NULL,
    base     TEXT NOT NULL, -- what it was begun over; of "capture" the note that it changes, or ''
    PRIMARY KEY (workshop, field),
    CHECK (text <> base)
) STRICT;

INSERT INTO draft (workshop, field, text, base)
    SELECT workshop, 'capture', line, coalesce(note, '') FROM capture_draft;

DROP TABLE capture_draft;
